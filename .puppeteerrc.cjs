// The browser comes from an npm package or from the machine; puppeteer must not fetch one while installing.
module.exports = { skipDownload: true };
