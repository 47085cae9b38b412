// What servers have to say beside the files: _headers for Netlify and Cloudflare Pages, nginx.conf for nginx. Both are
// written from one list, and from the pages, whose inline styles and data the content security policy names by hash.
// @ts-check
import { createHash } from "node:crypto";
import { hashedFile } from "./hashed_name.mjs";

const always = [
  // Frames without an origin of their own (sandbox="allow-scripts") read everything as strangers.
  ["Access-Control-Allow-Origin", "*"],
  ["Cross-Origin-Resource-Policy", "cross-origin"],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
];
const forEver = "public, max-age=31536000, immutable";
const briefly = "public, max-age=300, stale-while-revalidate=3600";

/** What is between the tags of inline elements, as browsers hash it. @param {string} html @param {RegExp} element */
const hashes = (html, element) => Array.from(html.matchAll(element), ([, content]) =>
  `'sha256-${createHash("sha256").update(content).digest("base64")}'`).join(" ");

/** @param {string} html */
export function policy(html) {
  const styles = hashes(html, /<style>([^]*?)<\/style>/gu);
  const scripts = hashes(html, /<script(?![^>]* src=)[^>]*>([^]*?)<\/script>/gu);
  return [
    "default-src 'none'", `script-src 'self' 'wasm-unsafe-eval' ${scripts}`.trim(), `style-src ${styles}`,
    "connect-src 'self'", "frame-src 'self'", "font-src 'self'", "img-src 'self' data:", "base-uri 'none'", "form-action 'none'",
    // Markup comes from the program alone, through one policy (web/morph.js).
    "require-trusted-types-for 'script'", "trusted-types explainer",
    // Whoever wants to show it may.
    "frame-ancestors *",
  ].join("; ");
}

/** @typedef {{ path: string, policy: string }[]} Policies of the pages, by their paths from the top of the site */

/** @param {string[]} files all of the site @param {Policies} policies */
export function headersFile(files, policies) {
  /** @param {string} path @param {string[][]} headers */
  const rule = (path, headers) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const pages = policies.flatMap(({ path, policy: value }) => {
    const folder = path.replace(/index\.html$/u, "");
    return [...new Set([`/${folder}`, `/${path}`])].map((address) =>
      rule(address, [["Cache-Control", briefly], ["Content-Security-Policy", value]]));
  });
  const kept = files.filter((file) => hashedFile.test(file)).map((file) => rule(`/${file}`, [
    ["Cache-Control", forEver], ...(file.endsWith(".wasm") ? [["Content-Type", "application/wasm"]] : []),
  ]));
  return ["# Netlify and Cloudflare Pages read this file. Written by the build.", rule("/*", always), ...pages, ...kept]
    .join("\n") + "\n";
}

const types = {
  "text/html": "html", "text/javascript": "js mjs", "application/json": "json", "application/wasm": "wasm",
  "font/ttf": "ttf", "image/svg+xml": "svg", "image/png": "png", "image/webp": "webp", "text/plain": "txt", "application/xml": "xml",
};

/** @param {Policies} policies */
export function nginxFile(policies) {
  const pages = policies.map(({ path, policy: value }) => `    "~^/${path.replaceAll(".", "\\.")}(\\.br)?$" "${value}";`);
  const locations = Object.entries(types).map(([type, extensions]) => {
    const text = /text|json|xml/u.test(type) ? `"${type}; charset=utf-8"` : type;
    return [
      `    location ~ \\.(${extensions.replaceAll(" ", "|")})$ {`,
      `        types { ${text} ${extensions} br; }`,
      "        try_files $uri$explainer_br $uri =404;",
      "    }",
    ].join("\n");
  });
  return `# For nginx, to be put into the http block: /etc/nginx/conf.d/ or sites-enabled/. Written by the build; change
# listen, server_name and root. Brotli needs no module: the .br files that lie beside the others are sent as they are.

map $http_accept_encoding $explainer_br {
    default "";
    "~*(^|[\\s,])br(\\s*$|\\s*,|\\s*;\\s*q=(1|0\\.0*[1-9]))" .br;
}
# Looked up when the headers are written: by then $uri is the file that is sent.
map $uri $explainer_encoding {
    default "";
    "~\\.br$" br;
}
map $uri $explainer_cache {
    default "${briefly}";
    "~\\.[0-9a-f]{10}\\.[a-z]+(\\.br)?$" "${forEver}";
}
map $uri $explainer_policy {
    default "";
${pages.join("\n")}
}

server {
    listen 80;
    server_name _;
    root /var/www/explainer;

    server_tokens off;
    absolute_redirect off;
    sendfile on;
    tcp_nopush on;
    open_file_cache max=1000 inactive=60s;
    gzip off;
    gzip_static on;

    # One list for all places: a header without a value is left out.
    add_header Content-Encoding $explainer_encoding;
    add_header Vary Accept-Encoding always;
    add_header Cache-Control $explainer_cache;
    add_header Content-Security-Policy $explainer_policy always;
${always.map(([name, value]) => `    add_header ${name} "${value}" always;`).join("\n")}

${locations.join("\n")}
    location ~ /$ {
        rewrite ^ \${uri}index.html last;
    }
    # A folder without its slash would lead relative addresses astray.
    location / {
        try_files $uri @folder;
    }
    location @folder {
        if (-d $request_filename) {
            return 301 $uri/;
        }
        return 404;
    }
    location = /nginx.conf { return 404; }
    location = /_headers { return 404; }
}
`;
}
