// Searches published statements in the browser: files of an index are loaded as scripts, which works from a disk too.
"use strict";
(() => {
  const buckets = 64, inFile = 100, most = 50;
  const field = document.getElementById("words");
  const count = document.getElementById("count");
  const found = document.getElementById("found");
  const loaded = new Map();
  const waiting = new Map();

  // A file of the index, once.
  function load(name) {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        const script = document.createElement("script");
        script.src = "search/" + name + ".js";
        script.onerror = () => reject(new Error("search/" + name + ".js is not there"));
        document.head.append(script);
      }));
    }
    return loaded.get(name);
  }
  window.searchWords = (number, words) => waiting.get("words-" + number)(words);
  window.searchSaid = (number, said) => waiting.get("said-" + number)(said);

  const accents = /[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;
  const plain = { "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ς": "σ" };
  const alone = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7ff]/u;

  // Words in the form in which the index has them. Letters of scripts without spaces are words of their own.
  function words(text) {
    const folded = text.normalize("NFKD").toLowerCase().replace(accents, "").replace(/[ßøđðłħŧæœþıς]/g, letter => plain[letter]);
    return (folded.normalize("NFC").match(/[\p{L}\p{N}\p{M}]+/gu) || []).flatMap(run =>
      alone.test(run) ? run.match(new RegExp(alone.source + "|(?:(?!" + alone.source + ").)+", "gu")) : [run]);
  }

  function bucket(word) {
    return Array.from(word).slice(0, 2).reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % buckets, 0);
  }

  // The ordinals of statements in which a word stands, or one that begins so.
  async function ordinals(word) {
    const index = await load("words-" + bucket(word));
    const sets = Object.keys(index).filter(known => known === word || known.startsWith(word) && word.length > 1);
    return new Set(sets.flatMap(known => index[known]));
  }

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function shown([number, date, speaker, text, isAll]) {
    const article = element("article", "", "statement");
    const head = element("p", "", "speaker");
    const link = element("a", speaker + ", " + date);
    link.href = "statements/" + number + ".html";
    head.append(link);
    const quote = element("blockquote", "", "said");
    const paragraph = element("p", text + (isAll ? "" : " …"));
    paragraph.dir = "auto";
    quote.append(paragraph);
    article.append(head, quote);
    return article;
  }

  let turn = 0;
  async function search(text) {
    const mine = ++turn;
    const asked = words(text);
    if (asked.length === 0) {
      found.replaceChildren();
      count.textContent = text.trim() === "" ? "" : "There is nothing in this that can be searched for.";
      return;
    }
    try {
      const sets = await Promise.all(asked.map(ordinals));
      const hits = Array.from(sets[0]).filter(hit => sets.every(set => set.has(hit))).sort((left, right) => left - right);
      const files = await Promise.all(hits.slice(0, most).map(hit => load("said-" + Math.floor(hit / inFile))));
      if (mine !== turn) return;
      found.replaceChildren(...hits.slice(0, most).map((hit, place) => shown(files[place][hit % inFile])));
      count.textContent = hits.length === 0 ? "Nothing matches."
        : hits.length + (hits.length === 1 ? " statement" : " statements") + (hits.length > most ? ", of which the latest " + most + " are shown" : "");
    } catch (error) {
      count.textContent = "The search cannot be made: " + error.message;
    }
  }

  document.getElementById("search").addEventListener("submit", event => {
    event.preventDefault();
    history.replaceState(null, "", "?q=" + encodeURIComponent(field.value));
    search(field.value);
  });
  let pause;
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => search(field.value), 200);
  });
  field.value = new URLSearchParams(location.search).get("q") || "";
  search(field.value);
})();
