// Searches published statements in the browser: files of an index are loaded as scripts, which works from a disk too.
"use strict";
(() => {
  const buckets = 64, inFile = 100, most = 50, letters = 240;
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
  window.searchWords = (number, words, inflections) => waiting.get("words-" + number)({ words, inflections });
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

  // What is typed, as a server reads it: words that must all occur, "phrases", one OR another, -without. Parts of a word that signs part, and
  // letters that are words of their own, stand beside each other as in a phrase.
  function parsed(text) {
    const wanted = [], unwanted = [];
    let joins = false;
    for (const [, minus, quote, phrase, word] of text.matchAll(/(-(?=\S))?(?:(["“„])([^"”]*)["”]?|([^\s"“„]+))/gu)) {
      if (word === "OR" && !minus) {
        joins = wanted.length > 0;
        continue;
      }
      const parts = words(quote ? phrase : word);
      if (parts.length === 0) continue;
      const term = { parts, isQuoted: quote !== undefined, inflected: [] };
      if (minus) unwanted.push(term);
      else if (joins) wanted[wanted.length - 1].push(term);
      else wanted.push([term]);
      joins = false;
    }
    return { wanted, unwanted };
  }

  // Whether a part of a term is a word; the last one may be its beginning or an inflection of it, unless it is quoted.
  function fits(word, { parts, isQuoted, inflected }, place) {
    const part = parts[place];
    return word === part || !isQuoted && place === parts.length - 1 && part.length > 1 && word !== undefined
      && (word.startsWith(part) || inflected.includes(word));
  }

  // The ordinals of statements in which a term stands.
  async function ordinals(term) {
    const sets = await Promise.all(term.parts.map(async (part, place) => {
      const index = await load("words-" + bucket(part));
      if (place === term.parts.length - 1) term.inflected = index.inflections.find(words => words.includes(part)) || [];
      return new Set(Object.keys(index.words).filter(word => fits(word, term, place)).flatMap(word => index.words[word]));
    }));
    const hits = [...sets[0]].filter(hit => sets.every(set => set.has(hit)));
    if (term.parts.length === 1) return new Set(hits);
    const told = await Promise.all(hits.map(said));
    return new Set(hits.filter((hit, place) => [told[place][2], told[place][3], told[place][5]].some(text => {
      const all = words(text || "");
      return all.some((_, start) => term.parts.every((_, part) => fits(all[start + part], term, part)));
    })));
  }

  // What is told of a statement.
  async function said(hit) {
    return (await load("said-" + Math.floor(hit / inFile)))[hit % inFile];
  }

  async function union(terms) {
    const sets = await Promise.all(terms.map(ordinals));
    return new Set(sets.flatMap(set => [...set]));
  }

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function shown([number, date, speaker, whole, isAll]) {
    const text = Array.from(whole).slice(0, letters).join("");
    const article = element("article", "", "statement");
    const head = element("p", "", "speaker");
    const link = element("a", speaker + ", " + date);
    link.href = "statements/" + number + ".html";
    head.append(link);
    const quote = element("blockquote", "", "said");
    const paragraph = element("p", text + (isAll && text.length === whole.length ? "" : " …"));
    paragraph.dir = "auto";
    quote.append(paragraph);
    article.append(head, quote);
    return article;
  }

  let turn = 0;
  async function search(text) {
    const mine = ++turn;
    const { wanted, unwanted } = parsed(text);
    if (wanted.length === 0) {
      found.replaceChildren();
      count.textContent = text.trim() === "" ? "" : unwanted.length > 0 ? "Name a word to look for, too." : "There is nothing in this that can be searched for.";
      return;
    }
    try {
      const [sets, others] = await Promise.all([Promise.all(wanted.map(union)), union(unwanted)]);
      const hits = [...sets[0]].filter(hit => sets.every(set => set.has(hit)) && !others.has(hit)).sort((left, right) => left - right);
      const told = await Promise.all(hits.slice(0, most).map(said));
      if (mine !== turn) return;
      found.replaceChildren(...told.map(shown));
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
