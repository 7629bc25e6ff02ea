// What leaves the form page: a proposal on a branch of its own, and nothing else. It stands in front of the program
// that draws the forms, whatever its buttons offer. What a person's token may do elsewhere, no page can take from it;
// the rules of the branch do.
(() => {
  "use strict";
  const HOST = "https://api.github.com";
  const PACKAGE = /^https:\/\/unpkg\.com\/@sveltia\/cms@[0-9.]+\/(locales\/[A-Za-z-]+\.json)$/;
  const BRANCH = "cms/";
  const ask = window.fetch.bind(window);

  // Every way by which the forms write, and what has to be true of it.
  const onOurs = (branch) => typeof branch === "string" && branch.startsWith(BRANCH);
  const MUTATIONS = {
    createRef: ({ name }) => onOurs(String(name).replace(/^refs\/heads\//, "")),
    createCommitOnBranch: ({ branch, fileChanges }) =>
      onOurs(branch?.branchName) && !fileChanges?.deletions?.length &&
      fileChanges.additions.every(({ path }) => path.startsWith("standards/")),
    convertPullRequestToDraft: () => true,
    markPullRequestReadyForReview: () => true,
  };
  const CALLS = [
    ["POST", /^\/repos\/[^/]+\/[^/]+\/(?:forks|merge-upstream|pulls|issues\/\d+\/labels)$/],
    ["PATCH", /^\/repos\/[^/]+\/[^/]+\/(?:issues|pulls)\/\d+$/],
    ["PATCH", /^\/repos\/[^/]+\/[^/]+\/git\/refs\/heads\/cms\/./],
    ["DELETE", /^\/repos\/[^/]+\/[^/]+\/git\/refs\/heads\/cms\/./],
  ];

  const proposes = (address, method, body) => {
    if (method === "GET") return true;
    if (address.pathname !== "/graphql") {
      return CALLS.some(([how, path]) => how === method && path.test(address.pathname));
    }
    const { query, variables } = JSON.parse(body);
    const wanted = /^\s*mutation\b[^{]*\{\s*(\w+)/.exec(query);
    return wanted ? Boolean(MUTATIONS[wanted[1]]?.(variables.input)) : /^\s*query\b/.test(query);
  };

  window.fetch = async (asked, how = {}) => {
    const plain = !(asked instanceof Request);
    const address = new URL(plain ? asked : asked.url, location.href);
    const own = PACKAGE.exec(address.href);
    if (own) return ask(own[1]);
    if (address.origin === location.origin) return ask(asked, how);
    if (address.origin !== HOST || !plain) throw new TypeError("This page asks nobody but the git host.");
    if (proposes(address, (how.method ?? "GET").toUpperCase(), how.body)) return ask(asked, how);
    return Response.json({ message: "This page can only propose." }, { status: 403 });
  };

  // The program's style names fonts on another host; the same ones lie beside this page, from its own package. A style
  // is changed before the browser has drawn anything by it, so that the other host is never asked.
  const FONT = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)[^)]*/g;
  new MutationObserver((changes) => {
    for (const each of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (each.nodeName === "STYLE" && FONT.test(each.textContent)) {
        each.textContent = each.textContent.replace(FONT, "fonts/$1.woff2");
      }
    }
  }).observe(document.head, { childList: true });

  window.addEventListener("load", () => {
    if (!window.CMS) document.body.append("The program that draws the forms is missing or another one than was named.");
  });
})();
