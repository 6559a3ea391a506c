-- Who asked last, and what is asked again and again: no facts, and without history.

-- Somebody, or some cron job, who asks for news from time to time.
CREATE TABLE reader (
    name TEXT PRIMARY KEY COLLATE NOCASE CONSTRAINT name_is_a_name CHECK (name <> '' AND name = trim(name)), -- what it calls itself
    revision INTEGER NOT NULL, -- the last revision of the last answer
    at TEXT NOT NULL -- when that was, UTC
) STRICT;

-- A question that is saved, of which what is new is asked.
CREATE TABLE watch (
    name TEXT PRIMARY KEY COLLATE NOCASE CONSTRAINT name_is_a_name CHECK (name <> '' AND name = trim(name)), -- what it is called
    words TEXT NOT NULL CHECK (substr(words, 1, 1) = '['), -- the words behind tracker query, as a JSON array
    revision INTEGER NOT NULL, -- the last revision of the last answer
    at TEXT NOT NULL -- when that was, UTC
) STRICT;
