// What whoever publishes says about the site, from the environment: SITE_URL, its public address, and SITE_NAME, who
// publishes it. Without SITE_URL nothing can be said that needs an absolute address.
// @ts-check

/** @param {string} text @returns {string} with a slash at its end, or empty */
function address(text) {
  if (text === "") return "";
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol) || url.search || url.hash) {
    console.error(`SITE_URL is "${text}", which is no site's address: write it as https://news.example/explainer/`);
    process.exit(2);
  }
  return text.replace(/\/*$/u, "/");
}

export const site = address(process.env.SITE_URL ?? "");
export const publisher = process.env.SITE_NAME || (site ? new URL(site).hostname : "News Explainer");
