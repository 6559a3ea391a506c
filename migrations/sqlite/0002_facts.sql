-- The facts: what is known of negotiations, and where it was reported; what review decides on; and the former rows of both.
-- Written by `make schema` from the declarations of records.
--
-- A column that holds a date holds it as it was written: EDTF (ISO 8601-2), level 1, with the precision that is known (2025, 202X,
-- 2025-21 for spring, 2025-06, 2025-06-10, 2025-06-10T18:30+01:00), in places an interval (2025-06-09/2025-06-10, 2025-06-10/..),
-- followed by ? where uncertain, ~ where approximate, % where both.
-- The days that it can mean are computed beside it, so that any program that writes a date is found by the right questions.
--
-- SQLite's functions stop at a NUL, so a date, a name or a key that holds one would be another than it seems: there is none.

-- A process between parties that spans rounds.
CREATE TABLE negotiation (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CONSTRAINT name_is_a_name CHECK (name <> '' AND name = trim(name)), -- name of the negotiation
    note TEXT, -- remark of your own (- reads standard input)
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT line_without_nul CHECK (instr(name, char(0)) = 0)
) STRICT;
CREATE INDEX negotiation_undigested ON negotiation (id) WHERE digest IS NULL;

-- A state, bloc or organisation that negotiates.
CREATE TABLE party (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CONSTRAINT name_is_a_name CHECK (name <> '' AND name = trim(name)), -- name of the party
    code TEXT UNIQUE COLLATE NOCASE CONSTRAINT code_is_a_name CHECK (code <> '' AND code = trim(code)), -- short form; name or short form identifies the party
    aliases TEXT, -- other names of it, of its capital and of its bodies, with ; between: "Beijing; the Chinese Ministry of Commerce"
    note TEXT, -- remark of your own (- reads standard input)
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT line_without_nul CHECK (instr(name, char(0)) = 0 AND (code IS NULL OR instr(code, char(0)) = 0) AND (aliases IS NULL OR instr(aliases, char(0)) = 0))
) STRICT;
CREATE INDEX party_undigested ON party (id) WHERE digest IS NULL;

-- What is talked about.
CREATE TABLE topic (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CONSTRAINT name_is_a_name CHECK (name <> '' AND name = trim(name)), -- name of the topic
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT line_without_nul CHECK (instr(name, char(0)) = 0)
) STRICT;
CREATE INDEX topic_undigested ON topic (id) WHERE digest IS NULL;

-- A person.
CREATE TABLE official (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    key TEXT UNIQUE, -- key that distinguishes people with the same name
    name TEXT NOT NULL COLLATE NOCASE CONSTRAINT name_is_a_name CHECK (name <> '' AND name = trim(name)), -- the full name; several people may share one, then each has a key
    surname TEXT CONSTRAINT surname_not_empty CHECK (surname <> ''), -- the part of the name that stands for the whole, where it is not the last word: He in He Lifeng
    note TEXT, -- remark of your own (- reads standard input)
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT line_without_nul CHECK ((key IS NULL OR instr(key, char(0)) = 0) AND instr(name, char(0)) = 0 AND (surname IS NULL OR instr(surname, char(0)) = 0))
) STRICT;
CREATE INDEX official_name ON official (name, key);
CREATE INDEX official_undigested ON official (id) WHERE digest IS NULL;

-- Another name of an official.
CREATE TABLE name (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    official_id INTEGER NOT NULL REFERENCES official (id) ON DELETE CASCADE, -- official who bears the name
    text TEXT NOT NULL CONSTRAINT text_is_a_name CHECK (text <> '' AND text = trim(text)), -- name as written
    kind TEXT NOT NULL DEFAULT 'alias' CONSTRAINT kind_word CHECK (kind = 'alias' OR kind = 'full' OR kind = 'native' OR kind = 'label'), -- alias; full (a former or longer full name); native (in its own script); label (as transcripts print it: THE PRESIDENT)
    start_date TEXT, -- when it began to mean this person; null: always did
    end_date TEXT, -- when it ceased to; null: still does
    earliest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(start_date, '?~%'))
            WHEN 4 THEN replace(rtrim(start_date, '?~%'), 'X', '0') || '-01-01'
            WHEN 7 THEN substr(start_date, 1, 5) || CASE substr(start_date, 6, 2)
                WHEN 'XX' THEN '01' WHEN '21' THEN '03' WHEN '22' THEN '06' WHEN '23' THEN '09' WHEN '24' THEN '12'
                ELSE substr(start_date, 6, 2)
            END || '-01'
            ELSE replace(substr(start_date, 1, 10), 'XX', '01')
        END
    ) STORED, -- the first day that start_date can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE
            WHEN length(rtrim(end_date, '?~%')) = 4 THEN replace(rtrim(end_date, '?~%'), 'X', '9') || '-12-31'
            WHEN rtrim(end_date, '?~%') GLOB '????-24' THEN ifnull(date(substr(rtrim(end_date, '?~%'), 1, 4) || '-12-01', '+3 months', '-1 day'), substr(rtrim(end_date, '?~%'), 1, 4) || '-12-31')
            WHEN length(rtrim(end_date, '?~%')) = 7 OR rtrim(end_date, '?~%') GLOB '????-??-XX' THEN substr(rtrim(end_date, '?~%'), 1, 4) || CASE
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) = 'XX' THEN '-12-31'
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) = '21' THEN '-05-31'
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) = '22' THEN '-08-31'
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) = '23' THEN '-11-30'
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) IN ('04', '06', '09', '11') THEN substr(rtrim(end_date, '?~%'), 5, 3) || '-30'
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) <> '02' THEN substr(rtrim(end_date, '?~%'), 5, 3) || '-31'
                WHEN date(substr(rtrim(end_date, '?~%'), 1, 7) || '-29', '+0 days') = substr(rtrim(end_date, '?~%'), 1, 7) || '-29' THEN '-02-29'
                ELSE '-02-28'
            END
            ELSE substr(rtrim(end_date, '?~%'), 1, 10)
        END
    ) STORED, -- the last day that end_date can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT start_date_is_a_date CHECK (
        start_date IS NULL OR instr(start_date, char(0)) = 0 AND start_date GLOB '*[0-9]*' AND instr(start_date, '/') = 0
        AND start_date NOT GLOB '*[?~%][?~%]*'
        AND rtrim(start_date, '?~%') >= '1000' AND CASE length(rtrim(start_date, '?~%'))
            WHEN 4 THEN rtrim(start_date, '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(start_date, '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(start_date, '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(start_date, '?~%') || '-01', '+0 days') IS rtrim(start_date, '?~%') || '-01' OR substr(rtrim(start_date, '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(start_date, '?~%'), '+0 days') IS rtrim(start_date, '?~%') OR rtrim(start_date, '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(start_date, '?~%') GLOB '*-XX' AND date(substr(rtrim(start_date, '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(start_date, '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(start_date, '?~%'), 1, 10), '+0 days') IS substr(rtrim(start_date, '?~%'), 1, 10) AND datetime(rtrim(start_date, '?~%')) IS NOT NULL
                AND (rtrim(start_date, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(start_date, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(start_date, '?~%')) <= 40 AND rtrim(start_date, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(start_date, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(start_date, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT end_date_is_a_date CHECK (
        end_date IS NULL OR instr(end_date, char(0)) = 0 AND end_date GLOB '*[0-9]*' AND instr(end_date, '/') = 0
        AND end_date NOT GLOB '*[?~%][?~%]*'
        AND rtrim(end_date, '?~%') >= '1000' AND CASE length(rtrim(end_date, '?~%'))
            WHEN 4 THEN rtrim(end_date, '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(end_date, '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(end_date, '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(end_date, '?~%') || '-01', '+0 days') IS rtrim(end_date, '?~%') || '-01' OR substr(rtrim(end_date, '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(end_date, '?~%'), '+0 days') IS rtrim(end_date, '?~%') OR rtrim(end_date, '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(end_date, '?~%') GLOB '*-XX' AND date(substr(rtrim(end_date, '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(end_date, '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(end_date, '?~%'), 1, 10), '+0 days') IS substr(rtrim(end_date, '?~%'), 1, 10) AND datetime(rtrim(end_date, '?~%')) IS NOT NULL
                AND (rtrim(end_date, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(end_date, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(end_date, '?~%')) <= 40 AND rtrim(end_date, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(end_date, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(end_date, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT end_date_not_before_start_date CHECK (earliest <= latest),
    CONSTRAINT line_without_nul CHECK (instr(text, char(0)) = 0)
) STRICT;
CREATE UNIQUE INDEX name_identity ON name (official_id, text, kind, ifnull(start_date, ''));
CREATE INDEX name_official ON name (official_id);
CREATE INDEX name_text ON name (text);
CREATE INDEX name_undigested ON name (id) WHERE digest IS NULL;

-- A title that an official held for a party.
CREATE TABLE office (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    official_id INTEGER NOT NULL REFERENCES official (id), -- official who holds the office
    party_id INTEGER NOT NULL REFERENCES party (id), -- party for which the office is held
    title TEXT NOT NULL COLLATE NOCASE CONSTRAINT title_is_a_name CHECK (title <> '' AND title = trim(title)), -- title of the office
    start_date TEXT, -- first day; null: not known
    end_date TEXT, -- last day; null: not known, or still held
    earliest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(start_date, '?~%'))
            WHEN 4 THEN replace(rtrim(start_date, '?~%'), 'X', '0') || '-01-01'
            WHEN 7 THEN substr(start_date, 1, 5) || CASE substr(start_date, 6, 2)
                WHEN 'XX' THEN '01' WHEN '21' THEN '03' WHEN '22' THEN '06' WHEN '23' THEN '09' WHEN '24' THEN '12'
                ELSE substr(start_date, 6, 2)
            END || '-01'
            ELSE replace(substr(start_date, 1, 10), 'XX', '01')
        END
    ) STORED, -- the first day that start_date can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE
            WHEN length(rtrim(end_date, '?~%')) = 4 THEN replace(rtrim(end_date, '?~%'), 'X', '9') || '-12-31'
            WHEN rtrim(end_date, '?~%') GLOB '????-24' THEN ifnull(date(substr(rtrim(end_date, '?~%'), 1, 4) || '-12-01', '+3 months', '-1 day'), substr(rtrim(end_date, '?~%'), 1, 4) || '-12-31')
            WHEN length(rtrim(end_date, '?~%')) = 7 OR rtrim(end_date, '?~%') GLOB '????-??-XX' THEN substr(rtrim(end_date, '?~%'), 1, 4) || CASE
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) = 'XX' THEN '-12-31'
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) = '21' THEN '-05-31'
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) = '22' THEN '-08-31'
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) = '23' THEN '-11-30'
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) IN ('04', '06', '09', '11') THEN substr(rtrim(end_date, '?~%'), 5, 3) || '-30'
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) <> '02' THEN substr(rtrim(end_date, '?~%'), 5, 3) || '-31'
                WHEN date(substr(rtrim(end_date, '?~%'), 1, 7) || '-29', '+0 days') = substr(rtrim(end_date, '?~%'), 1, 7) || '-29' THEN '-02-29'
                ELSE '-02-28'
            END
            ELSE substr(rtrim(end_date, '?~%'), 1, 10)
        END
    ) STORED, -- the last day that end_date can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT start_date_is_a_date CHECK (
        start_date IS NULL OR instr(start_date, char(0)) = 0 AND start_date GLOB '*[0-9]*' AND instr(start_date, '/') = 0
        AND start_date NOT GLOB '*[?~%][?~%]*'
        AND rtrim(start_date, '?~%') >= '1000' AND CASE length(rtrim(start_date, '?~%'))
            WHEN 4 THEN rtrim(start_date, '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(start_date, '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(start_date, '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(start_date, '?~%') || '-01', '+0 days') IS rtrim(start_date, '?~%') || '-01' OR substr(rtrim(start_date, '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(start_date, '?~%'), '+0 days') IS rtrim(start_date, '?~%') OR rtrim(start_date, '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(start_date, '?~%') GLOB '*-XX' AND date(substr(rtrim(start_date, '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(start_date, '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(start_date, '?~%'), 1, 10), '+0 days') IS substr(rtrim(start_date, '?~%'), 1, 10) AND datetime(rtrim(start_date, '?~%')) IS NOT NULL
                AND (rtrim(start_date, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(start_date, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(start_date, '?~%')) <= 40 AND rtrim(start_date, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(start_date, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(start_date, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT end_date_is_a_date CHECK (
        end_date IS NULL OR instr(end_date, char(0)) = 0 AND end_date GLOB '*[0-9]*' AND instr(end_date, '/') = 0
        AND end_date NOT GLOB '*[?~%][?~%]*'
        AND rtrim(end_date, '?~%') >= '1000' AND CASE length(rtrim(end_date, '?~%'))
            WHEN 4 THEN rtrim(end_date, '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(end_date, '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(end_date, '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(end_date, '?~%') || '-01', '+0 days') IS rtrim(end_date, '?~%') || '-01' OR substr(rtrim(end_date, '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(end_date, '?~%'), '+0 days') IS rtrim(end_date, '?~%') OR rtrim(end_date, '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(end_date, '?~%') GLOB '*-XX' AND date(substr(rtrim(end_date, '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(end_date, '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(end_date, '?~%'), 1, 10), '+0 days') IS substr(rtrim(end_date, '?~%'), 1, 10) AND datetime(rtrim(end_date, '?~%')) IS NOT NULL
                AND (rtrim(end_date, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(end_date, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(end_date, '?~%')) <= 40 AND rtrim(end_date, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(end_date, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(end_date, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT end_date_not_before_start_date CHECK (earliest <= latest),
    CONSTRAINT line_without_nul CHECK (instr(title, char(0)) = 0)
) STRICT;
CREATE UNIQUE INDEX office_identity ON office (official_id, party_id, title, ifnull(start_date, ''));
CREATE INDEX office_title ON office (title);
CREATE INDEX office_party ON office (party_id);
CREATE INDEX office_undigested ON office (id) WHERE digest IS NULL;

-- One meeting of a negotiation.
CREATE TABLE round (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    key TEXT UNIQUE, -- key given by its source
    negotiation_id INTEGER NOT NULL REFERENCES negotiation (id), -- negotiation the round belongs to
    name TEXT NOT NULL COLLATE NOCASE CONSTRAINT name_is_a_name CHECK (name <> '' AND name = trim(name)), -- name, unique within its negotiation
    start_date TEXT, -- first day
    end_date TEXT, -- last day
    venue TEXT, -- building where it was held
    city TEXT, -- city where it was held
    country TEXT, -- country where it was held: two-letter code if there is one
    status TEXT CONSTRAINT status_word CHECK (status = 'planned' OR status = 'ongoing' OR status = 'concluded' OR status = 'cancelled'), -- how the round stands: planned, ongoing, concluded or cancelled
    note TEXT, -- remark of your own (- reads standard input)
    earliest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(start_date, '?~%'))
            WHEN 4 THEN replace(rtrim(start_date, '?~%'), 'X', '0') || '-01-01'
            WHEN 7 THEN substr(start_date, 1, 5) || CASE substr(start_date, 6, 2)
                WHEN 'XX' THEN '01' WHEN '21' THEN '03' WHEN '22' THEN '06' WHEN '23' THEN '09' WHEN '24' THEN '12'
                ELSE substr(start_date, 6, 2)
            END || '-01'
            ELSE replace(substr(start_date, 1, 10), 'XX', '01')
        END
    ) STORED, -- the first day that start_date can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE
            WHEN length(rtrim(end_date, '?~%')) = 4 THEN replace(rtrim(end_date, '?~%'), 'X', '9') || '-12-31'
            WHEN rtrim(end_date, '?~%') GLOB '????-24' THEN ifnull(date(substr(rtrim(end_date, '?~%'), 1, 4) || '-12-01', '+3 months', '-1 day'), substr(rtrim(end_date, '?~%'), 1, 4) || '-12-31')
            WHEN length(rtrim(end_date, '?~%')) = 7 OR rtrim(end_date, '?~%') GLOB '????-??-XX' THEN substr(rtrim(end_date, '?~%'), 1, 4) || CASE
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) = 'XX' THEN '-12-31'
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) = '21' THEN '-05-31'
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) = '22' THEN '-08-31'
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) = '23' THEN '-11-30'
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) IN ('04', '06', '09', '11') THEN substr(rtrim(end_date, '?~%'), 5, 3) || '-30'
                WHEN substr(rtrim(end_date, '?~%'), 6, 2) <> '02' THEN substr(rtrim(end_date, '?~%'), 5, 3) || '-31'
                WHEN date(substr(rtrim(end_date, '?~%'), 1, 7) || '-29', '+0 days') = substr(rtrim(end_date, '?~%'), 1, 7) || '-29' THEN '-02-29'
                ELSE '-02-28'
            END
            ELSE substr(rtrim(end_date, '?~%'), 1, 10)
        END
    ) STORED, -- the last day that end_date can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT start_date_is_a_date CHECK (
        start_date IS NULL OR instr(start_date, char(0)) = 0 AND start_date GLOB '*[0-9]*' AND instr(start_date, '/') = 0
        AND start_date NOT GLOB '*[?~%][?~%]*'
        AND rtrim(start_date, '?~%') >= '1000' AND CASE length(rtrim(start_date, '?~%'))
            WHEN 4 THEN rtrim(start_date, '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(start_date, '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(start_date, '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(start_date, '?~%') || '-01', '+0 days') IS rtrim(start_date, '?~%') || '-01' OR substr(rtrim(start_date, '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(start_date, '?~%'), '+0 days') IS rtrim(start_date, '?~%') OR rtrim(start_date, '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(start_date, '?~%') GLOB '*-XX' AND date(substr(rtrim(start_date, '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(start_date, '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(start_date, '?~%'), 1, 10), '+0 days') IS substr(rtrim(start_date, '?~%'), 1, 10) AND datetime(rtrim(start_date, '?~%')) IS NOT NULL
                AND (rtrim(start_date, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(start_date, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(start_date, '?~%')) <= 40 AND rtrim(start_date, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(start_date, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(start_date, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT end_date_is_a_date CHECK (
        end_date IS NULL OR instr(end_date, char(0)) = 0 AND end_date GLOB '*[0-9]*' AND instr(end_date, '/') = 0
        AND end_date NOT GLOB '*[?~%][?~%]*'
        AND rtrim(end_date, '?~%') >= '1000' AND CASE length(rtrim(end_date, '?~%'))
            WHEN 4 THEN rtrim(end_date, '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(end_date, '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(end_date, '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(end_date, '?~%') || '-01', '+0 days') IS rtrim(end_date, '?~%') || '-01' OR substr(rtrim(end_date, '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(end_date, '?~%'), '+0 days') IS rtrim(end_date, '?~%') OR rtrim(end_date, '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(end_date, '?~%') GLOB '*-XX' AND date(substr(rtrim(end_date, '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(end_date, '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(end_date, '?~%'), 1, 10), '+0 days') IS substr(rtrim(end_date, '?~%'), 1, 10) AND datetime(rtrim(end_date, '?~%')) IS NOT NULL
                AND (rtrim(end_date, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(end_date, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(end_date, '?~%')) <= 40 AND rtrim(end_date, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(end_date, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(end_date, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT end_date_not_before_start_date CHECK (earliest <= latest),
    CONSTRAINT line_without_nul CHECK ((key IS NULL OR instr(key, char(0)) = 0) AND instr(name, char(0)) = 0 AND (venue IS NULL OR instr(venue, char(0)) = 0) AND (city IS NULL OR instr(city, char(0)) = 0) AND (country IS NULL OR instr(country, char(0)) = 0))
) STRICT;
CREATE UNIQUE INDEX round_identity ON round (negotiation_id, name);
CREATE INDEX round_name ON round (name);
CREATE INDEX round_earliest ON round (earliest);
CREATE INDEX round_undigested ON round (id) WHERE digest IS NULL;

-- An official in a round.
CREATE TABLE participation (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    round_id INTEGER NOT NULL REFERENCES round (id), -- round that the official took part in
    official_id INTEGER NOT NULL REFERENCES official (id), -- official who took part
    party_id INTEGER REFERENCES party (id), -- party represented
    capacity TEXT NOT NULL DEFAULT 'member' CONSTRAINT capacity_word CHECK (capacity = 'head' OR capacity = 'member' OR capacity = 'host' OR capacity = 'observer'), -- capacity in which the official took part (default: member): head, member, host or observer
    joined TEXT, -- date joined, if not at the start
    left TEXT, -- date left, if not at the end
    note TEXT, -- remark of your own (- reads standard input)
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT joined_is_a_date CHECK (
        joined IS NULL OR instr(joined, char(0)) = 0 AND joined GLOB '*[0-9]*' AND instr(joined, '/') = 0
        AND joined NOT GLOB '*[?~%][?~%]*'
        AND rtrim(joined, '?~%') >= '1000' AND CASE length(rtrim(joined, '?~%'))
            WHEN 4 THEN rtrim(joined, '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(joined, '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(joined, '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(joined, '?~%') || '-01', '+0 days') IS rtrim(joined, '?~%') || '-01' OR substr(rtrim(joined, '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(joined, '?~%'), '+0 days') IS rtrim(joined, '?~%') OR rtrim(joined, '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(joined, '?~%') GLOB '*-XX' AND date(substr(rtrim(joined, '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(joined, '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(joined, '?~%'), 1, 10), '+0 days') IS substr(rtrim(joined, '?~%'), 1, 10) AND datetime(rtrim(joined, '?~%')) IS NOT NULL
                AND (rtrim(joined, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(joined, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(joined, '?~%')) <= 40 AND rtrim(joined, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(joined, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(joined, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT left_is_a_date CHECK (
        left IS NULL OR instr(left, char(0)) = 0 AND left GLOB '*[0-9]*' AND instr(left, '/') = 0
        AND left NOT GLOB '*[?~%][?~%]*'
        AND rtrim(left, '?~%') >= '1000' AND CASE length(rtrim(left, '?~%'))
            WHEN 4 THEN rtrim(left, '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(left, '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(left, '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(left, '?~%') || '-01', '+0 days') IS rtrim(left, '?~%') || '-01' OR substr(rtrim(left, '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(left, '?~%'), '+0 days') IS rtrim(left, '?~%') OR rtrim(left, '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(left, '?~%') GLOB '*-XX' AND date(substr(rtrim(left, '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(left, '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(left, '?~%'), 1, 10), '+0 days') IS substr(rtrim(left, '?~%'), 1, 10) AND datetime(rtrim(left, '?~%')) IS NOT NULL
                AND (rtrim(left, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(left, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(left, '?~%')) <= 40 AND rtrim(left, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(left, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(left, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT left_not_before_joined CHECK (
        "joined" IS NULL OR "left" IS NULL OR CASE length(rtrim("joined", '?~%'))
            WHEN 4 THEN replace(rtrim("joined", '?~%'), 'X', '0') || '-01-01'
            WHEN 7 THEN substr("joined", 1, 5) || CASE substr("joined", 6, 2)
                WHEN 'XX' THEN '01' WHEN '21' THEN '03' WHEN '22' THEN '06' WHEN '23' THEN '09' WHEN '24' THEN '12'
                ELSE substr("joined", 6, 2)
            END || '-01'
            ELSE replace(substr("joined", 1, 10), 'XX', '01')
        END <= CASE
            WHEN length(rtrim("left", '?~%')) = 4 THEN replace(rtrim("left", '?~%'), 'X', '9') || '-12-31'
            WHEN rtrim("left", '?~%') GLOB '????-24' THEN ifnull(date(substr(rtrim("left", '?~%'), 1, 4) || '-12-01', '+3 months', '-1 day'), substr(rtrim("left", '?~%'), 1, 4) || '-12-31')
            WHEN length(rtrim("left", '?~%')) = 7 OR rtrim("left", '?~%') GLOB '????-??-XX' THEN substr(rtrim("left", '?~%'), 1, 4) || CASE
                WHEN substr(rtrim("left", '?~%'), 6, 2) = 'XX' THEN '-12-31'
                WHEN substr(rtrim("left", '?~%'), 6, 2) = '21' THEN '-05-31'
                WHEN substr(rtrim("left", '?~%'), 6, 2) = '22' THEN '-08-31'
                WHEN substr(rtrim("left", '?~%'), 6, 2) = '23' THEN '-11-30'
                WHEN substr(rtrim("left", '?~%'), 6, 2) IN ('04', '06', '09', '11') THEN substr(rtrim("left", '?~%'), 5, 3) || '-30'
                WHEN substr(rtrim("left", '?~%'), 6, 2) <> '02' THEN substr(rtrim("left", '?~%'), 5, 3) || '-31'
                WHEN date(substr(rtrim("left", '?~%'), 1, 7) || '-29', '+0 days') = substr(rtrim("left", '?~%'), 1, 7) || '-29' THEN '-02-29'
                ELSE '-02-28'
            END
            ELSE substr(rtrim("left", '?~%'), 1, 10)
        END
    )
) STRICT;
CREATE UNIQUE INDEX participation_identity ON participation (round_id, official_id);
CREATE INDEX participation_official ON participation (official_id);
CREATE INDEX participation_party ON participation (party_id);
CREATE INDEX participation_undigested ON participation (id) WHERE digest IS NULL;

-- A document that reports.
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    key TEXT UNIQUE, -- key given by its source
    outlet TEXT, -- who published the source
    title TEXT, -- headline of the source
    url TEXT, -- URL of the source
    author TEXT, -- who wrote the source
    published TEXT, -- date the source was published
    accessed TEXT, -- date the source was accessed
    content_digest TEXT, -- SHA-256 of the document, in hexadecimal
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT published_is_a_date CHECK (
        published IS NULL OR instr(published, char(0)) = 0 AND published GLOB '*[0-9]*' AND instr(published, '/') = 0
        AND published NOT GLOB '*[?~%][?~%]*'
        AND rtrim(published, '?~%') >= '1000' AND CASE length(rtrim(published, '?~%'))
            WHEN 4 THEN rtrim(published, '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(published, '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(published, '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(published, '?~%') || '-01', '+0 days') IS rtrim(published, '?~%') || '-01' OR substr(rtrim(published, '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(published, '?~%'), '+0 days') IS rtrim(published, '?~%') OR rtrim(published, '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(published, '?~%') GLOB '*-XX' AND date(substr(rtrim(published, '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(published, '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(published, '?~%'), 1, 10), '+0 days') IS substr(rtrim(published, '?~%'), 1, 10) AND datetime(rtrim(published, '?~%')) IS NOT NULL
                AND (rtrim(published, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(published, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(published, '?~%')) <= 40 AND rtrim(published, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(published, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(published, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT accessed_is_a_date CHECK (
        accessed IS NULL OR instr(accessed, char(0)) = 0 AND accessed GLOB '*[0-9]*' AND instr(accessed, '/') = 0
        AND accessed NOT GLOB '*[?~%][?~%]*'
        AND rtrim(accessed, '?~%') >= '1000' AND CASE length(rtrim(accessed, '?~%'))
            WHEN 4 THEN rtrim(accessed, '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(accessed, '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(accessed, '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(accessed, '?~%') || '-01', '+0 days') IS rtrim(accessed, '?~%') || '-01' OR substr(rtrim(accessed, '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(accessed, '?~%'), '+0 days') IS rtrim(accessed, '?~%') OR rtrim(accessed, '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(accessed, '?~%') GLOB '*-XX' AND date(substr(rtrim(accessed, '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(accessed, '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(accessed, '?~%'), 1, 10), '+0 days') IS substr(rtrim(accessed, '?~%'), 1, 10) AND datetime(rtrim(accessed, '?~%')) IS NOT NULL
                AND (rtrim(accessed, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(accessed, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(accessed, '?~%')) <= 40 AND rtrim(accessed, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(accessed, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(accessed, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT source_says_something CHECK (outlet IS NOT NULL OR title IS NOT NULL OR url IS NOT NULL),
    CONSTRAINT line_without_nul CHECK ((key IS NULL OR instr(key, char(0)) = 0) AND (outlet IS NULL OR instr(outlet, char(0)) = 0) AND (title IS NULL OR instr(title, char(0)) = 0) AND (url IS NULL OR instr(url, char(0)) = 0) AND (author IS NULL OR instr(author, char(0)) = 0) AND (content_digest IS NULL OR instr(content_digest, char(0)) = 0))
) STRICT;
CREATE UNIQUE INDEX source_url ON source (url) WHERE key IS NULL AND url IS NOT NULL;
CREATE UNIQUE INDEX source_title ON source (ifnull(outlet, ''), ifnull(title, ''), ifnull(published, '')) WHERE key IS NULL AND url IS NULL;
CREATE INDEX source_outlet ON source (outlet COLLATE NOCASE);
CREATE INDEX source_undigested ON source (id) WHERE digest IS NULL;

-- What was said.
CREATE TABLE statement (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    key TEXT, -- key given by its source
    date TEXT NOT NULL, -- when it was said, as far as known, where it was said
    official_id INTEGER REFERENCES official (id), -- speaker
    attribution TEXT CONSTRAINT attribution_not_empty CHECK (attribution <> ''), -- who said it, as printed: a US official; beside an official, the label the source used
    party_id INTEGER REFERENCES party (id), -- party spoken for, if it does not follow from an office
    round_id INTEGER REFERENCES round (id), -- round it is about
    kind TEXT CONSTRAINT kind_word CHECK (kind = 'direct' OR kind = 'mixed' OR kind = 'indirect'), -- direct (the words themselves), mixed (some of them, inside a paraphrase) or indirect (a paraphrase)
    text TEXT NOT NULL CONSTRAINT text_not_empty CHECK (text <> ''), -- what was said (- reads standard input)
    language TEXT, -- language of the text (BCP 47 tag)
    translation TEXT, -- translation of the text (- reads standard input)
    setting TEXT, -- audience or place: reporters, Bloomberg Television
    tone TEXT CONSTRAINT tone_word CHECK (tone = 'positive' OR tone = 'neutral' OR tone = 'negative'), -- tone of what was said: positive, neutral or negative
    fingerprint BLOB CHECK (length(fingerprint) = 16), -- who, when and the normalised words, digested: the identity where there is no key; null: not computed since another program wrote the row
    text_form TEXT, -- the words of the text as they are searched; null: they are found in the text as it stands, or another program wrote it
    translation_form TEXT, -- the same of the translation
    earliest TEXT GENERATED ALWAYS AS (
        CASE WHEN date GLOB '????-??-[0-3][0-9]' THEN date ELSE CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN replace(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 'X', '0') || '-01-01'
            WHEN 7 THEN substr(date, 1, 5) || CASE substr(date, 6, 2)
                WHEN 'XX' THEN '01' WHEN '21' THEN '03' WHEN '22' THEN '06' WHEN '23' THEN '09' WHEN '24' THEN '12'
                ELSE substr(date, 6, 2)
            END || '-01'
            WHEN 0 THEN '1000-01-01' WHEN 2 THEN '1000-01-01'
            ELSE replace(substr(date, 1, 10), 'XX', '01')
        END END
    ) STORED, -- the first day that date can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE WHEN date GLOB '????-??-[0-3][0-9]' THEN date ELSE CASE
            WHEN length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) = 4 THEN replace(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 'X', '9') || '-12-31'
            WHEN rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-24' THEN ifnull(date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 4) || '-12-01', '+3 months', '-1 day'), substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 4) || '-12-31')
            WHEN length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) = 7 OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-XX' THEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 4) || CASE
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = 'XX' THEN '-12-31'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = '21' THEN '-05-31'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = '22' THEN '-08-31'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = '23' THEN '-11-30'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) IN ('04', '06', '09', '11') THEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 5, 3) || '-30'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) <> '02' THEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 5, 3) || '-31'
                WHEN date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 7) || '-29', '+0 days') = substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 7) || '-29' THEN '-02-29'
                ELSE '-02-28'
            END
            WHEN length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) IN (0, 2) THEN '9999-12-31'
            ELSE substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10)
        END END
    ) STORED, -- the last day that date can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT date_is_a_date CHECK (
        date IS NULL OR date >= '1000' AND date GLOB '????-??-??' AND date(date, '+0 days') IS date OR instr(date, char(0)) = 0 AND date GLOB '*[0-9]*' AND earliest <= latest
        AND date NOT GLOB '*[?~%][?~%]*'
        AND (instr(date, '/') > 0 AND substr(date, 1, instr(date || '/', '/') - 1) IN ('', '..') OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') >= '1000' AND CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01' OR substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '*-XX' AND date(substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 40 AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END)
        AND (instr(date, '/') > 0 AND substr(date, instr(date, '/') + 1) IN ('', '..') OR rtrim(substr(date, instr(date, '/') + 1), '?~%') >= '1000' AND CASE length(rtrim(substr(date, instr(date, '/') + 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01' OR substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%'), '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '*-XX' AND date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, instr(date, '/') + 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 40 AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END)
        AND (length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 10 OR length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 10 OR julianday(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= julianday(rtrim(substr(date, instr(date, '/') + 1), '?~%')))
    ),
    CONSTRAINT statement_has_a_speaker CHECK (official_id IS NOT NULL OR attribution IS NOT NULL),
    CONSTRAINT line_without_nul CHECK ((key IS NULL OR instr(key, char(0)) = 0) AND (attribution IS NULL OR instr(attribution, char(0)) = 0) AND (language IS NULL OR instr(language, char(0)) = 0) AND (setting IS NULL OR instr(setting, char(0)) = 0))
) STRICT;
CREATE UNIQUE INDEX statement_key ON statement (key) WHERE key IS NOT NULL;
CREATE UNIQUE INDEX statement_fingerprint ON statement (fingerprint) WHERE key IS NULL AND fingerprint IS NOT NULL;
CREATE INDEX statement_earliest ON statement (earliest, CASE substr(date, 11, 1) WHEN 'T' THEN julianday(rtrim(date, '?~%')) END);
CREATE INDEX statement_official ON statement (official_id, earliest);
CREATE INDEX statement_round ON statement (round_id, earliest) WHERE round_id IS NOT NULL;
CREATE INDEX statement_party ON statement (party_id, earliest) WHERE party_id IS NOT NULL;
CREATE INDEX statement_attribution ON statement (attribution, earliest) WHERE attribution IS NOT NULL;
CREATE INDEX statement_span ON statement (latest, earliest) WHERE latest > earliest;
CREATE INDEX statement_kind ON statement (kind, earliest) WHERE kind IS NOT NULL;
CREATE INDEX statement_tone ON statement (tone, earliest) WHERE tone IS NOT NULL;
CREATE INDEX statement_setting ON statement (setting COLLATE NOCASE, earliest) WHERE setting IS NOT NULL;
CREATE INDEX statement_language ON statement (language COLLATE NOCASE, earliest) WHERE language IS NOT NULL;
CREATE INDEX statement_undigested ON statement (id) WHERE digest IS NULL;

-- What a round produced.
CREATE TABLE outcome (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    key TEXT UNIQUE, -- key given by its source
    round_id INTEGER NOT NULL REFERENCES round (id), -- round that produced it
    kind TEXT NOT NULL CONSTRAINT kind_not_empty CHECK (kind <> ''), -- kind: framework, truce, joint statement, agreement, no deal, …
    title TEXT NOT NULL COLLATE NOCASE CONSTRAINT title_is_a_name CHECK (title <> '' AND title = trim(title)), -- title of the outcome
    text TEXT, -- full text (- reads standard input)
    status TEXT CONSTRAINT status_word CHECK (status = 'proposed' OR status = 'pending' OR status = 'agreed' OR status = 'in-force' OR status = 'expired' OR status = 'collapsed' OR status = 'none'), -- how the outcome stands: proposed, pending, agreed, in-force, expired, collapsed or none
    date TEXT, -- date it was reached
    effective TEXT, -- date it takes effect
    expires TEXT, -- date it expires
    note TEXT, -- remark of your own (- reads standard input)
    earliest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN replace(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 'X', '0') || '-01-01'
            WHEN 7 THEN substr(date, 1, 5) || CASE substr(date, 6, 2)
                WHEN 'XX' THEN '01' WHEN '21' THEN '03' WHEN '22' THEN '06' WHEN '23' THEN '09' WHEN '24' THEN '12'
                ELSE substr(date, 6, 2)
            END || '-01'
            WHEN 0 THEN '1000-01-01' WHEN 2 THEN '1000-01-01'
            ELSE replace(substr(date, 1, 10), 'XX', '01')
        END
    ) STORED, -- the first day that date can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE
            WHEN length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) = 4 THEN replace(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 'X', '9') || '-12-31'
            WHEN rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-24' THEN ifnull(date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 4) || '-12-01', '+3 months', '-1 day'), substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 4) || '-12-31')
            WHEN length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) = 7 OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-XX' THEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 4) || CASE
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = 'XX' THEN '-12-31'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = '21' THEN '-05-31'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = '22' THEN '-08-31'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = '23' THEN '-11-30'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) IN ('04', '06', '09', '11') THEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 5, 3) || '-30'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) <> '02' THEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 5, 3) || '-31'
                WHEN date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 7) || '-29', '+0 days') = substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 7) || '-29' THEN '-02-29'
                ELSE '-02-28'
            END
            WHEN length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) IN (0, 2) THEN '9999-12-31'
            ELSE substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10)
        END
    ) STORED, -- the last day that date can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT date_is_a_date CHECK (
        date IS NULL OR instr(date, char(0)) = 0 AND date GLOB '*[0-9]*' AND earliest <= latest
        AND date NOT GLOB '*[?~%][?~%]*'
        AND (instr(date, '/') > 0 AND substr(date, 1, instr(date || '/', '/') - 1) IN ('', '..') OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') >= '1000' AND CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01' OR substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '*-XX' AND date(substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 40 AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END)
        AND (instr(date, '/') > 0 AND substr(date, instr(date, '/') + 1) IN ('', '..') OR rtrim(substr(date, instr(date, '/') + 1), '?~%') >= '1000' AND CASE length(rtrim(substr(date, instr(date, '/') + 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01' OR substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%'), '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '*-XX' AND date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, instr(date, '/') + 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 40 AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END)
        AND (length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 10 OR length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 10 OR julianday(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= julianday(rtrim(substr(date, instr(date, '/') + 1), '?~%')))
    ),
    CONSTRAINT effective_is_a_date CHECK (
        effective IS NULL OR instr(effective, char(0)) = 0 AND effective GLOB '*[0-9]*' AND instr(effective, '/') = 0
        AND effective NOT GLOB '*[?~%][?~%]*'
        AND rtrim(effective, '?~%') >= '1000' AND CASE length(rtrim(effective, '?~%'))
            WHEN 4 THEN rtrim(effective, '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(effective, '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(effective, '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(effective, '?~%') || '-01', '+0 days') IS rtrim(effective, '?~%') || '-01' OR substr(rtrim(effective, '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(effective, '?~%'), '+0 days') IS rtrim(effective, '?~%') OR rtrim(effective, '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(effective, '?~%') GLOB '*-XX' AND date(substr(rtrim(effective, '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(effective, '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(effective, '?~%'), 1, 10), '+0 days') IS substr(rtrim(effective, '?~%'), 1, 10) AND datetime(rtrim(effective, '?~%')) IS NOT NULL
                AND (rtrim(effective, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(effective, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(effective, '?~%')) <= 40 AND rtrim(effective, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(effective, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(effective, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT expires_is_a_date CHECK (
        expires IS NULL OR instr(expires, char(0)) = 0 AND expires GLOB '*[0-9]*' AND instr(expires, '/') = 0
        AND expires NOT GLOB '*[?~%][?~%]*'
        AND rtrim(expires, '?~%') >= '1000' AND CASE length(rtrim(expires, '?~%'))
            WHEN 4 THEN rtrim(expires, '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(expires, '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(expires, '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(expires, '?~%') || '-01', '+0 days') IS rtrim(expires, '?~%') || '-01' OR substr(rtrim(expires, '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(expires, '?~%'), '+0 days') IS rtrim(expires, '?~%') OR rtrim(expires, '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(expires, '?~%') GLOB '*-XX' AND date(substr(rtrim(expires, '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(expires, '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(expires, '?~%'), 1, 10), '+0 days') IS substr(rtrim(expires, '?~%'), 1, 10) AND datetime(rtrim(expires, '?~%')) IS NOT NULL
                AND (rtrim(expires, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(expires, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(expires, '?~%')) <= 40 AND rtrim(expires, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(expires, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(expires, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT expires_not_before_effective CHECK (
        "effective" IS NULL OR "expires" IS NULL OR CASE length(rtrim("effective", '?~%'))
            WHEN 4 THEN replace(rtrim("effective", '?~%'), 'X', '0') || '-01-01'
            WHEN 7 THEN substr("effective", 1, 5) || CASE substr("effective", 6, 2)
                WHEN 'XX' THEN '01' WHEN '21' THEN '03' WHEN '22' THEN '06' WHEN '23' THEN '09' WHEN '24' THEN '12'
                ELSE substr("effective", 6, 2)
            END || '-01'
            ELSE replace(substr("effective", 1, 10), 'XX', '01')
        END <= CASE
            WHEN length(rtrim("expires", '?~%')) = 4 THEN replace(rtrim("expires", '?~%'), 'X', '9') || '-12-31'
            WHEN rtrim("expires", '?~%') GLOB '????-24' THEN ifnull(date(substr(rtrim("expires", '?~%'), 1, 4) || '-12-01', '+3 months', '-1 day'), substr(rtrim("expires", '?~%'), 1, 4) || '-12-31')
            WHEN length(rtrim("expires", '?~%')) = 7 OR rtrim("expires", '?~%') GLOB '????-??-XX' THEN substr(rtrim("expires", '?~%'), 1, 4) || CASE
                WHEN substr(rtrim("expires", '?~%'), 6, 2) = 'XX' THEN '-12-31'
                WHEN substr(rtrim("expires", '?~%'), 6, 2) = '21' THEN '-05-31'
                WHEN substr(rtrim("expires", '?~%'), 6, 2) = '22' THEN '-08-31'
                WHEN substr(rtrim("expires", '?~%'), 6, 2) = '23' THEN '-11-30'
                WHEN substr(rtrim("expires", '?~%'), 6, 2) IN ('04', '06', '09', '11') THEN substr(rtrim("expires", '?~%'), 5, 3) || '-30'
                WHEN substr(rtrim("expires", '?~%'), 6, 2) <> '02' THEN substr(rtrim("expires", '?~%'), 5, 3) || '-31'
                WHEN date(substr(rtrim("expires", '?~%'), 1, 7) || '-29', '+0 days') = substr(rtrim("expires", '?~%'), 1, 7) || '-29' THEN '-02-29'
                ELSE '-02-28'
            END
            ELSE substr(rtrim("expires", '?~%'), 1, 10)
        END
    ),
    CONSTRAINT line_without_nul CHECK ((key IS NULL OR instr(key, char(0)) = 0) AND instr(kind, char(0)) = 0 AND instr(title, char(0)) = 0)
) STRICT;
CREATE UNIQUE INDEX outcome_identity ON outcome (round_id, title) WHERE key IS NULL;
CREATE INDEX outcome_title ON outcome (title, key);
CREATE INDEX outcome_round ON outcome (round_id, title);
CREATE INDEX outcome_status ON outcome (status);
CREATE INDEX outcome_undigested ON outcome (id) WHERE digest IS NULL;

-- What an outcome still needs, and from whom.
CREATE TABLE approval (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    outcome_id INTEGER NOT NULL REFERENCES outcome (id), -- outcome, by its number, key or title
    authority TEXT NOT NULL COLLATE NOCASE CONSTRAINT authority_is_a_name CHECK (authority <> '' AND authority = trim(authority)), -- authority whose approval is needed
    status TEXT NOT NULL DEFAULT 'pending' CONSTRAINT status_word CHECK (status = 'pending' OR status = 'given' OR status = 'refused'), -- how the approval stands (default: pending): pending, given or refused
    date TEXT, -- date of the decision
    note TEXT, -- remark of your own (- reads standard input)
    earliest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN replace(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 'X', '0') || '-01-01'
            WHEN 7 THEN substr(date, 1, 5) || CASE substr(date, 6, 2)
                WHEN 'XX' THEN '01' WHEN '21' THEN '03' WHEN '22' THEN '06' WHEN '23' THEN '09' WHEN '24' THEN '12'
                ELSE substr(date, 6, 2)
            END || '-01'
            WHEN 0 THEN '1000-01-01' WHEN 2 THEN '1000-01-01'
            ELSE replace(substr(date, 1, 10), 'XX', '01')
        END
    ) STORED, -- the first day that date can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE
            WHEN length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) = 4 THEN replace(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 'X', '9') || '-12-31'
            WHEN rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-24' THEN ifnull(date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 4) || '-12-01', '+3 months', '-1 day'), substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 4) || '-12-31')
            WHEN length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) = 7 OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-XX' THEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 4) || CASE
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = 'XX' THEN '-12-31'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = '21' THEN '-05-31'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = '22' THEN '-08-31'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = '23' THEN '-11-30'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) IN ('04', '06', '09', '11') THEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 5, 3) || '-30'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) <> '02' THEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 5, 3) || '-31'
                WHEN date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 7) || '-29', '+0 days') = substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 7) || '-29' THEN '-02-29'
                ELSE '-02-28'
            END
            WHEN length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) IN (0, 2) THEN '9999-12-31'
            ELSE substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10)
        END
    ) STORED, -- the last day that date can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT date_is_a_date CHECK (
        date IS NULL OR instr(date, char(0)) = 0 AND date GLOB '*[0-9]*' AND earliest <= latest
        AND date NOT GLOB '*[?~%][?~%]*'
        AND (instr(date, '/') > 0 AND substr(date, 1, instr(date || '/', '/') - 1) IN ('', '..') OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') >= '1000' AND CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01' OR substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '*-XX' AND date(substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 40 AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END)
        AND (instr(date, '/') > 0 AND substr(date, instr(date, '/') + 1) IN ('', '..') OR rtrim(substr(date, instr(date, '/') + 1), '?~%') >= '1000' AND CASE length(rtrim(substr(date, instr(date, '/') + 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01' OR substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%'), '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '*-XX' AND date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, instr(date, '/') + 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 40 AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END)
        AND (length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 10 OR length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 10 OR julianday(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= julianday(rtrim(substr(date, instr(date, '/') + 1), '?~%')))
    ),
    CONSTRAINT line_without_nul CHECK (instr(authority, char(0)) = 0)
) STRICT;
CREATE UNIQUE INDEX approval_identity ON approval (outcome_id, authority);
CREATE INDEX approval_status ON approval (status);
CREATE INDEX approval_undigested ON approval (id) WHERE digest IS NULL;

-- What one party undertook in an outcome.
CREATE TABLE commitment (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    key TEXT UNIQUE, -- key given by its source
    outcome_id INTEGER NOT NULL REFERENCES outcome (id), -- outcome, by its number, key or title
    party_id INTEGER NOT NULL REFERENCES party (id), -- party that made the commitment
    text TEXT NOT NULL CONSTRAINT text_not_empty CHECK (text <> ''), -- what the party undertook (- reads standard input)
    due TEXT, -- day by which it is due
    status TEXT NOT NULL DEFAULT 'open' CONSTRAINT status_word CHECK (status = 'open' OR status = 'met' OR status = 'missed' OR status = 'lapsed'), -- how the commitment stands (default: open): open, met, missed or lapsed
    note TEXT, -- remark of your own (- reads standard input)
    earliest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%'))
            WHEN 4 THEN replace(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%'), 'X', '0') || '-01-01'
            WHEN 7 THEN substr(due, 1, 5) || CASE substr(due, 6, 2)
                WHEN 'XX' THEN '01' WHEN '21' THEN '03' WHEN '22' THEN '06' WHEN '23' THEN '09' WHEN '24' THEN '12'
                ELSE substr(due, 6, 2)
            END || '-01'
            WHEN 0 THEN '1000-01-01' WHEN 2 THEN '1000-01-01'
            ELSE replace(substr(due, 1, 10), 'XX', '01')
        END
    ) STORED, -- the first day that due can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE
            WHEN length(rtrim(substr(due, instr(due, '/') + 1), '?~%')) = 4 THEN replace(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 'X', '9') || '-12-31'
            WHEN rtrim(substr(due, instr(due, '/') + 1), '?~%') GLOB '????-24' THEN ifnull(date(substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 1, 4) || '-12-01', '+3 months', '-1 day'), substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 1, 4) || '-12-31')
            WHEN length(rtrim(substr(due, instr(due, '/') + 1), '?~%')) = 7 OR rtrim(substr(due, instr(due, '/') + 1), '?~%') GLOB '????-??-XX' THEN substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 1, 4) || CASE
                WHEN substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 6, 2) = 'XX' THEN '-12-31'
                WHEN substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 6, 2) = '21' THEN '-05-31'
                WHEN substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 6, 2) = '22' THEN '-08-31'
                WHEN substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 6, 2) = '23' THEN '-11-30'
                WHEN substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 6, 2) IN ('04', '06', '09', '11') THEN substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 5, 3) || '-30'
                WHEN substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 6, 2) <> '02' THEN substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 5, 3) || '-31'
                WHEN date(substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 1, 7) || '-29', '+0 days') = substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 1, 7) || '-29' THEN '-02-29'
                ELSE '-02-28'
            END
            WHEN length(rtrim(substr(due, instr(due, '/') + 1), '?~%')) IN (0, 2) THEN '9999-12-31'
            ELSE substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 1, 10)
        END
    ) STORED, -- the last day that due can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT due_is_a_date CHECK (
        due IS NULL OR instr(due, char(0)) = 0 AND due GLOB '*[0-9]*' AND earliest <= latest
        AND due NOT GLOB '*[?~%][?~%]*'
        AND (instr(due, '/') > 0 AND substr(due, 1, instr(due || '/', '/') - 1) IN ('', '..') OR rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') >= '1000' AND CASE length(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%'))
            WHEN 4 THEN rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') || '-01', '+0 days') IS rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') || '-01' OR substr(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%'), '+0 days') IS rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') OR rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') GLOB '*-XX' AND date(substr(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%'), 1, 10) AND datetime(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%')) <= 40 AND rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END)
        AND (instr(due, '/') > 0 AND substr(due, instr(due, '/') + 1) IN ('', '..') OR rtrim(substr(due, instr(due, '/') + 1), '?~%') >= '1000' AND CASE length(rtrim(substr(due, instr(due, '/') + 1), '?~%'))
            WHEN 4 THEN rtrim(substr(due, instr(due, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(substr(due, instr(due, '/') + 1), '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(substr(due, instr(due, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(substr(due, instr(due, '/') + 1), '?~%') || '-01', '+0 days') IS rtrim(substr(due, instr(due, '/') + 1), '?~%') || '-01' OR substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(substr(due, instr(due, '/') + 1), '?~%'), '+0 days') IS rtrim(substr(due, instr(due, '/') + 1), '?~%') OR rtrim(substr(due, instr(due, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(substr(due, instr(due, '/') + 1), '?~%') GLOB '*-XX' AND date(substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 1, 10) AND datetime(rtrim(substr(due, instr(due, '/') + 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(due, instr(due, '/') + 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(due, instr(due, '/') + 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(due, instr(due, '/') + 1), '?~%')) <= 40 AND rtrim(substr(due, instr(due, '/') + 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(due, instr(due, '/') + 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(due, instr(due, '/') + 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END)
        AND (length(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%')) <= 10 OR length(rtrim(substr(due, instr(due, '/') + 1), '?~%')) <= 10 OR julianday(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%')) <= julianday(rtrim(substr(due, instr(due, '/') + 1), '?~%')))
    ),
    CONSTRAINT line_without_nul CHECK ((key IS NULL OR instr(key, char(0)) = 0))
) STRICT;
CREATE UNIQUE INDEX commitment_identity ON commitment (outcome_id, party_id, text) WHERE key IS NULL;
CREATE INDEX commitment_outcome ON commitment (outcome_id);
CREATE INDEX commitment_party ON commitment (party_id);
CREATE INDEX commitment_status ON commitment (status, latest);
CREATE INDEX commitment_undigested ON commitment (id) WHERE digest IS NULL;

-- A text that is negotiated, in one version.
CREATE TABLE text (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    key TEXT UNIQUE, -- key given by its source
    round_id INTEGER NOT NULL REFERENCES round (id), -- round it was negotiated in
    title TEXT NOT NULL COLLATE NOCASE CONSTRAINT title_is_a_name CHECK (title <> '' AND title = trim(title)), -- title, the same for all versions
    edition TEXT NOT NULL DEFAULT '1', -- version: 2, rev. 1, 2025-06-10 (default: 1)
    party_id INTEGER REFERENCES party (id), -- party that tabled it
    kind TEXT NOT NULL DEFAULT 'draft' CONSTRAINT kind_word CHECK (kind = 'draft' OR kind = 'proposal' OR kind = 'bracketed' OR kind = 'annex' OR kind = 'final'), -- kind of text (default: draft): draft, proposal, bracketed, annex or final
    date TEXT, -- date it was tabled
    text TEXT NOT NULL CONSTRAINT text_not_empty CHECK (text <> ''), -- the text itself (- reads standard input)
    language TEXT, -- language of the text (BCP 47 tag)
    outcome_id INTEGER REFERENCES outcome (id), -- outcome it became or belongs to
    note TEXT, -- remark of your own (- reads standard input)
    earliest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN replace(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 'X', '0') || '-01-01'
            WHEN 7 THEN substr(date, 1, 5) || CASE substr(date, 6, 2)
                WHEN 'XX' THEN '01' WHEN '21' THEN '03' WHEN '22' THEN '06' WHEN '23' THEN '09' WHEN '24' THEN '12'
                ELSE substr(date, 6, 2)
            END || '-01'
            WHEN 0 THEN '1000-01-01' WHEN 2 THEN '1000-01-01'
            ELSE replace(substr(date, 1, 10), 'XX', '01')
        END
    ) STORED, -- the first day that date can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE
            WHEN length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) = 4 THEN replace(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 'X', '9') || '-12-31'
            WHEN rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-24' THEN ifnull(date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 4) || '-12-01', '+3 months', '-1 day'), substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 4) || '-12-31')
            WHEN length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) = 7 OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-XX' THEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 4) || CASE
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = 'XX' THEN '-12-31'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = '21' THEN '-05-31'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = '22' THEN '-08-31'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = '23' THEN '-11-30'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) IN ('04', '06', '09', '11') THEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 5, 3) || '-30'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) <> '02' THEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 5, 3) || '-31'
                WHEN date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 7) || '-29', '+0 days') = substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 7) || '-29' THEN '-02-29'
                ELSE '-02-28'
            END
            WHEN length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) IN (0, 2) THEN '9999-12-31'
            ELSE substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10)
        END
    ) STORED, -- the last day that date can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT date_is_a_date CHECK (
        date IS NULL OR instr(date, char(0)) = 0 AND date GLOB '*[0-9]*' AND earliest <= latest
        AND date NOT GLOB '*[?~%][?~%]*'
        AND (instr(date, '/') > 0 AND substr(date, 1, instr(date || '/', '/') - 1) IN ('', '..') OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') >= '1000' AND CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01' OR substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '*-XX' AND date(substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 40 AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END)
        AND (instr(date, '/') > 0 AND substr(date, instr(date, '/') + 1) IN ('', '..') OR rtrim(substr(date, instr(date, '/') + 1), '?~%') >= '1000' AND CASE length(rtrim(substr(date, instr(date, '/') + 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01' OR substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%'), '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '*-XX' AND date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, instr(date, '/') + 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 40 AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END)
        AND (length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 10 OR length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 10 OR julianday(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= julianday(rtrim(substr(date, instr(date, '/') + 1), '?~%')))
    ),
    CONSTRAINT line_without_nul CHECK ((key IS NULL OR instr(key, char(0)) = 0) AND instr(title, char(0)) = 0 AND instr(edition, char(0)) = 0 AND (language IS NULL OR instr(language, char(0)) = 0))
) STRICT;
CREATE UNIQUE INDEX text_identity ON text (round_id, title, edition, ifnull(party_id, '')) WHERE key IS NULL;
CREATE INDEX text_outcome ON text (outcome_id);
CREATE INDEX text_party ON text (party_id);
CREATE INDEX text_title ON text (title);
CREATE INDEX text_undigested ON text (id) WHERE digest IS NULL;

-- What a source says for one fact.
CREATE TABLE citation (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    source_id INTEGER NOT NULL REFERENCES source (id), -- the source
    statement_id INTEGER REFERENCES statement (id) ON DELETE CASCADE, -- the fact: a statement,
    participation_id INTEGER REFERENCES participation (id) ON DELETE CASCADE, -- or a participation,
    outcome_id INTEGER REFERENCES outcome (id) ON DELETE CASCADE, -- or an outcome,
    office_id INTEGER REFERENCES office (id) ON DELETE CASCADE, -- or an office,
    round_id INTEGER REFERENCES round (id) ON DELETE CASCADE, -- or a round,
    approval_id INTEGER REFERENCES approval (id) ON DELETE CASCADE, -- or an approval,
    commitment_id INTEGER REFERENCES commitment (id) ON DELETE CASCADE, -- or a commitment,
    text_id INTEGER REFERENCES text (id) ON DELETE CASCADE, -- or a text: exactly one
    wording TEXT, -- the words as printed, where they differ from the fact's own
    place TEXT NOT NULL DEFAULT '', -- where in the document: paragraph 3; empty: not said
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT citation_has_one_fact CHECK ((statement_id IS NOT NULL) + (participation_id IS NOT NULL) + (outcome_id IS NOT NULL) + (office_id IS NOT NULL) + (round_id IS NOT NULL) + (approval_id IS NOT NULL) + (commitment_id IS NOT NULL) + (text_id IS NOT NULL) = 1),
    CONSTRAINT line_without_nul CHECK (instr(place, char(0)) = 0)
) STRICT;
CREATE INDEX citation_source ON citation (source_id);
CREATE UNIQUE INDEX citation_statement ON citation (statement_id, source_id, place, ifnull(wording, '')) WHERE statement_id IS NOT NULL;
CREATE UNIQUE INDEX citation_participation ON citation (participation_id, source_id, place, ifnull(wording, '')) WHERE participation_id IS NOT NULL;
CREATE UNIQUE INDEX citation_outcome ON citation (outcome_id, source_id, place, ifnull(wording, '')) WHERE outcome_id IS NOT NULL;
CREATE UNIQUE INDEX citation_office ON citation (office_id, source_id, place, ifnull(wording, '')) WHERE office_id IS NOT NULL;
CREATE UNIQUE INDEX citation_round ON citation (round_id, source_id, place, ifnull(wording, '')) WHERE round_id IS NOT NULL;
CREATE UNIQUE INDEX citation_approval ON citation (approval_id, source_id, place, ifnull(wording, '')) WHERE approval_id IS NOT NULL;
CREATE UNIQUE INDEX citation_commitment ON citation (commitment_id, source_id, place, ifnull(wording, '')) WHERE commitment_id IS NOT NULL;
CREATE UNIQUE INDEX citation_text ON citation (text_id, source_id, place, ifnull(wording, '')) WHERE text_id IS NOT NULL;
CREATE INDEX citation_undigested ON citation (id) WHERE digest IS NULL;

-- The topics of a statement.
CREATE TABLE statement_topic (
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE, -- the statement
    topic_id INTEGER NOT NULL REFERENCES topic (id), -- the topic
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    PRIMARY KEY (statement_id, topic_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_topic_topic ON statement_topic (topic_id, statement_id);

-- The topics of a round.
CREATE TABLE round_topic (
    round_id INTEGER NOT NULL REFERENCES round (id) ON DELETE CASCADE, -- the round
    topic_id INTEGER NOT NULL REFERENCES topic (id), -- the topic
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    PRIMARY KEY (round_id, topic_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX round_topic_topic ON round_topic (topic_id, round_id);

-- Words that a document reports somebody to have said, or parties to have agreed, to be accepted as a record or rejected.
CREATE TABLE proposal (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    status TEXT NOT NULL DEFAULT 'open' CONSTRAINT status_word CHECK (status = 'open' OR status = 'accepted' OR status = 'rejected'), -- open, accepted or rejected: what a person decided
    statement_id INTEGER REFERENCES statement (id) ON DELETE SET NULL, -- the statement that it became; null: none, or that was removed since
    outcome_id INTEGER REFERENCES outcome (id) ON DELETE SET NULL, -- the outcome that it became, or of which it became a commitment; null: none, or that was removed since
    kind TEXT NOT NULL CONSTRAINT kind_word CHECK (kind = 'direct' OR kind = 'mixed' OR kind = 'indirect' OR kind = 'commitment' OR kind = 'outcome'), -- a statement: direct (the words themselves), mixed (some of them, inside a paraphrase) or indirect (a paraphrase); or a commitment that parties undertake, or an outcome on which they agree
    text TEXT NOT NULL CONSTRAINT text_not_empty CHECK (text <> ''), -- what the statement, the commitment or the outcome is to say
    speaker TEXT CONSTRAINT speaker_not_empty CHECK (speaker <> ''), -- the words of the document that name the speaker; null: it does not show clearly who speaks
    speaker_is_inferred INTEGER NOT NULL DEFAULT 0 CHECK (speaker_is_inferred IN (0, 1)), -- 1: concluded from a pronoun or an earlier quotation
    speaker_is_joint INTEGER NOT NULL DEFAULT 0 CHECK (speaker_is_joint IN (0, 1)), -- 1: those who negotiate, together: the parties, both sides
    confidence REAL CHECK (confidence BETWEEN 0 AND 1), -- how likely the speaker is right, 0 to 1
    official TEXT CONSTRAINT official_not_empty CHECK (official <> ''), -- the name or key of the official whom a person chose; null: nobody chose
    attribution TEXT CONSTRAINT attribution_not_empty CHECK (attribution <> ''), -- the label that a person chose to keep instead of an official
    party TEXT CONSTRAINT party_not_empty CHECK (party <> ''), -- for whom, where a person said so
    round TEXT CONSTRAINT round_not_empty CHECK (round <> ''), -- the name of the round that it is about
    negotiation TEXT CONSTRAINT negotiation_not_empty CHECK (negotiation <> ''), -- the name of the negotiation of that round
    date TEXT, -- when it was said, as far as the document tells
    date_is_inferred INTEGER NOT NULL DEFAULT 0 CHECK (date_is_inferred IN (0, 1)), -- 1: concluded from other dates of the document or from when it was published
    date_basis TEXT CONSTRAINT date_basis_word CHECK (date_basis = 'told' OR date_basis = 'occasion' OR date_basis = 'article' OR date_basis = 'dateline' OR date_basis = 'publication'), -- what date rests on: told beside the words, where the speaker began, the day of the article, the head of it, or when it was published; null: a person said it, or there is none
    date_words TEXT CONSTRAINT date_words_not_empty CHECK (date_words <> ''), -- the words of the document that tell the date
    due TEXT, -- when a commitment is due, as far as the document tells
    outcome TEXT CONSTRAINT outcome_not_empty CHECK (outcome <> ''), -- the title of the outcome that a person chose
    setting TEXT CONSTRAINT setting_not_empty CHECK (setting <> ''), -- to whom or where: reporters, Bloomberg Television
    topics TEXT CONSTRAINT topics_not_empty CHECK (topics <> ''), -- names of topics that a person chose, with ; between them (; alone: none); null: those that its paragraph names
    words BLOB CHECK (length(words) = 16), -- the words as printed, normalised and digested: what makes it the same in another article
    earliest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN replace(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 'X', '0') || '-01-01'
            WHEN 7 THEN substr(date, 1, 5) || CASE substr(date, 6, 2)
                WHEN 'XX' THEN '01' WHEN '21' THEN '03' WHEN '22' THEN '06' WHEN '23' THEN '09' WHEN '24' THEN '12'
                ELSE substr(date, 6, 2)
            END || '-01'
            WHEN 0 THEN '1000-01-01' WHEN 2 THEN '1000-01-01'
            ELSE replace(substr(date, 1, 10), 'XX', '01')
        END
    ) STORED, -- the first day that date can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE
            WHEN length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) = 4 THEN replace(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 'X', '9') || '-12-31'
            WHEN rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-24' THEN ifnull(date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 4) || '-12-01', '+3 months', '-1 day'), substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 4) || '-12-31')
            WHEN length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) = 7 OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-XX' THEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 4) || CASE
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = 'XX' THEN '-12-31'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = '21' THEN '-05-31'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = '22' THEN '-08-31'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) = '23' THEN '-11-30'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) IN ('04', '06', '09', '11') THEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 5, 3) || '-30'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6, 2) <> '02' THEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 5, 3) || '-31'
                WHEN date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 7) || '-29', '+0 days') = substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 7) || '-29' THEN '-02-29'
                ELSE '-02-28'
            END
            WHEN length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) IN (0, 2) THEN '9999-12-31'
            ELSE substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10)
        END
    ) STORED, -- the last day that date can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT only_accepted_is_recorded CHECK (statement_id IS NULL AND outcome_id IS NULL OR status = 'accepted'),
    CONSTRAINT due_is_a_date CHECK (
        due IS NULL OR instr(due, char(0)) = 0 AND due GLOB '*[0-9]*' AND instr(due, '/') = 0
        AND due NOT GLOB '*[?~%][?~%]*'
        AND rtrim(due, '?~%') >= '1000' AND CASE length(rtrim(due, '?~%'))
            WHEN 4 THEN rtrim(due, '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(due, '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(due, '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(due, '?~%') || '-01', '+0 days') IS rtrim(due, '?~%') || '-01' OR substr(rtrim(due, '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(due, '?~%'), '+0 days') IS rtrim(due, '?~%') OR rtrim(due, '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(due, '?~%') GLOB '*-XX' AND date(substr(rtrim(due, '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(due, '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(due, '?~%'), 1, 10), '+0 days') IS substr(rtrim(due, '?~%'), 1, 10) AND datetime(rtrim(due, '?~%')) IS NOT NULL
                AND (rtrim(due, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(due, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(due, '?~%')) <= 40 AND rtrim(due, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(due, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(due, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT date_is_a_date CHECK (
        date IS NULL OR instr(date, char(0)) = 0 AND date GLOB '*[0-9]*' AND earliest <= latest
        AND date NOT GLOB '*[?~%][?~%]*'
        AND (instr(date, '/') > 0 AND substr(date, 1, instr(date || '/', '/') - 1) IN ('', '..') OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') >= '1000' AND CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01' OR substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '*-XX' AND date(substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 40 AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END)
        AND (instr(date, '/') > 0 AND substr(date, instr(date, '/') + 1) IN ('', '..') OR rtrim(substr(date, instr(date, '/') + 1), '?~%') >= '1000' AND CASE length(rtrim(substr(date, instr(date, '/') + 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9X][0-9X]' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*X[0-9]'
            WHEN 7 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-*'
                AND (date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01' OR substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6) IN ('XX', '21', '22', '23', '24'))
            WHEN 10 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%'), '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '[1-9][0-9][0-9][0-9]-XX-XX'
                OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '*-XX' AND date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 8) || '01', '+0 days') IS substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 8) || '01'
            ELSE date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, instr(date, '/') + 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 40 AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END)
        AND (length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 10 OR length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 10 OR julianday(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= julianday(rtrim(substr(date, instr(date, '/') + 1), '?~%')))
    )
) STRICT;
CREATE INDEX proposal_words ON proposal (words);
CREATE INDEX proposal_status ON proposal (status, id);
CREATE INDEX proposal_statement ON proposal (statement_id) WHERE statement_id IS NOT NULL;
CREATE INDEX proposal_outcome ON proposal (outcome_id) WHERE outcome_id IS NOT NULL;
CREATE INDEX proposal_undigested ON proposal (id) WHERE digest IS NULL;

-- Where in a document the words of a proposal stand. Offsets count Unicode scalars from the start of the document; an end is behind the last.
CREATE TABLE passage (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    proposal_id INTEGER NOT NULL REFERENCES proposal (id) ON DELETE CASCADE, -- the proposal
    source_id INTEGER NOT NULL REFERENCES source (id), -- the source, as it is cited
    document_id INTEGER NOT NULL REFERENCES document (id), -- the text of the source
    first_offset INTEGER NOT NULL CHECK (first_offset >= 0), -- where the quotation begins, its marks included
    end_offset INTEGER NOT NULL, -- where it ends
    speaker_first INTEGER CHECK (speaker_first >= 0), -- where the words begin that name the speaker there, a pronoun included
    speaker_end INTEGER, -- where they end
    paragraph_first INTEGER NOT NULL CHECK (paragraph_first >= 0), -- where its paragraph begins
    paragraph_end INTEGER NOT NULL, -- where its paragraph, or the last of several, ends
    place TEXT NOT NULL CONSTRAINT place_not_empty CHECK (place <> ''), -- where, for a citation: paragraph 3
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT passage_not_empty CHECK (end_offset > first_offset AND paragraph_end > paragraph_first),
    CONSTRAINT passage_has_whole_speaker CHECK ((speaker_first IS NULL) = (speaker_end IS NULL) AND ifnull(speaker_end > speaker_first, 1))
) STRICT;
CREATE UNIQUE INDEX passage_identity ON passage (proposal_id, source_id, document_id, first_offset);
CREATE INDEX passage_source ON passage (source_id);
CREATE INDEX passage_document ON passage (document_id, first_offset);
CREATE INDEX passage_undigested ON passage (id) WHERE digest IS NULL;

-- A record that this desk and another both changed, as the other has it, to be decided on. Until then its version counts as not known here.
CREATE TABLE conflict (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    status TEXT NOT NULL DEFAULT 'open' CONSTRAINT status_word CHECK (status = 'open' OR status = 'ours' OR status = 'theirs'), -- open; ours or theirs: what was decided to hold
    type TEXT NOT NULL CONSTRAINT type_word CHECK (type = 'negotiation' OR type = 'party' OR type = 'topic' OR type = 'official' OR type = 'name' OR type = 'office' OR type = 'round' OR type = 'participation' OR type = 'source' OR type = 'statement' OR type = 'outcome' OR type = 'approval' OR type = 'commitment' OR type = 'text'), -- the type of the record
    record_id INTEGER CHECK (record_id > 0), -- its number, which it keeps when it is removed; null: it is not here, since it refers to what was removed here
    title TEXT NOT NULL CONSTRAINT title_not_empty CHECK (title <> ''), -- what the file of the other desk calls it
    identity TEXT NOT NULL CONSTRAINT identity_is_a_uuid CHECK (identity GLOB '????????-????-7???-[89ab]???-????????????' AND replace(identity, '-', '') NOT GLOB '*[^0-9a-f]*'), -- what it is called for good there
    their_version TEXT NOT NULL CONSTRAINT their_version_is_a_uuid CHECK (their_version GLOB '????????-????-7???-[89ab]???-????????????' AND replace(their_version, '-', '') NOT GLOB '*[^0-9a-f]*'), -- which version it is there
    theirs TEXT NOT NULL CONSTRAINT theirs_is_a_record CHECK (theirs GLOB '{*}'), -- the record as the other desk has it, as JSON of its file; references have the names of here
    import_run_id INTEGER REFERENCES import_run (id), -- the import that it came by
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0 -- the revision of the last write
) STRICT;
CREATE INDEX conflict_known ON conflict (identity, their_version);
CREATE INDEX conflict_status ON conflict (status, id);
CREATE INDEX conflict_record ON conflict (type, record_id) WHERE status = 'open';
CREATE INDEX conflict_undigested ON conflict (id) WHERE digest IS NULL;

-- Former rows of negotiation.
CREATE TABLE negotiation_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    name TEXT COLLATE NOCASE,
    note TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX negotiation_history_identity ON negotiation_history (id);
CREATE INDEX negotiation_history_superseded ON negotiation_history (superseded);
CREATE INDEX negotiation_history_revision ON negotiation_history (revision);
CREATE INDEX negotiation_revision ON negotiation (revision);

CREATE TRIGGER negotiation_referred BEFORE DELETE ON negotiation
BEGIN
    SELECT raise(ABORT, 'this negotiation is referred to by a row of round') WHERE EXISTS (SELECT 1 FROM round WHERE negotiation_id = OLD.id);
END;

CREATE TRIGGER negotiation_id BEFORE UPDATE OF id ON negotiation
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER negotiation_inserted AFTER INSERT ON negotiation
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE negotiation SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER negotiation_updated AFTER UPDATE OF id, name, note ON negotiation
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO negotiation_history (id, name, note, digest, revision, superseded)
    SELECT OLD.id, OLD.name, OLD.note, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE negotiation SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER negotiation_deleted AFTER DELETE ON negotiation
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO negotiation_history (id, name, note, digest, revision, superseded)
    SELECT OLD.id, OLD.name, OLD.note, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER negotiation_history_unchanged BEFORE UPDATE ON negotiation_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER negotiation_history_kept BEFORE DELETE ON negotiation_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of party.
CREATE TABLE party_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    name TEXT COLLATE NOCASE,
    code TEXT COLLATE NOCASE,
    aliases TEXT,
    note TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX party_history_identity ON party_history (id);
CREATE INDEX party_history_superseded ON party_history (superseded);
CREATE INDEX party_history_revision ON party_history (revision);
CREATE INDEX party_revision ON party (revision);

CREATE TRIGGER party_referred BEFORE DELETE ON party
BEGIN
    SELECT raise(ABORT, 'this party is referred to by a row of office') WHERE EXISTS (SELECT 1 FROM office WHERE party_id = OLD.id);
    SELECT raise(ABORT, 'this party is referred to by a row of participation') WHERE EXISTS (SELECT 1 FROM participation WHERE party_id = OLD.id);
    SELECT raise(ABORT, 'this party is referred to by a row of statement') WHERE EXISTS (SELECT 1 FROM statement WHERE party_id = OLD.id);
    SELECT raise(ABORT, 'this party is referred to by a row of commitment') WHERE EXISTS (SELECT 1 FROM commitment WHERE party_id = OLD.id);
    SELECT raise(ABORT, 'this party is referred to by a row of text') WHERE EXISTS (SELECT 1 FROM text WHERE party_id = OLD.id);
END;

CREATE TRIGGER party_id BEFORE UPDATE OF id ON party
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER party_inserted AFTER INSERT ON party
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE party SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER party_updated AFTER UPDATE OF id, name, code, aliases, note ON party
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO party_history (id, name, code, aliases, note, digest, revision, superseded)
    SELECT OLD.id, OLD.name, OLD.code, OLD.aliases, OLD.note, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE party SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER party_deleted AFTER DELETE ON party
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO party_history (id, name, code, aliases, note, digest, revision, superseded)
    SELECT OLD.id, OLD.name, OLD.code, OLD.aliases, OLD.note, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER party_history_unchanged BEFORE UPDATE ON party_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER party_history_kept BEFORE DELETE ON party_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of topic.
CREATE TABLE topic_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    name TEXT COLLATE NOCASE,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX topic_history_identity ON topic_history (id);
CREATE INDEX topic_history_superseded ON topic_history (superseded);
CREATE INDEX topic_history_revision ON topic_history (revision);
CREATE INDEX topic_revision ON topic (revision);

CREATE TRIGGER topic_referred BEFORE DELETE ON topic
BEGIN
    SELECT raise(ABORT, 'this topic is referred to by a row of statement_topic') WHERE EXISTS (SELECT 1 FROM statement_topic WHERE topic_id = OLD.id);
    SELECT raise(ABORT, 'this topic is referred to by a row of round_topic') WHERE EXISTS (SELECT 1 FROM round_topic WHERE topic_id = OLD.id);
END;

CREATE TRIGGER topic_id BEFORE UPDATE OF id ON topic
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER topic_inserted AFTER INSERT ON topic
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE topic SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER topic_updated AFTER UPDATE OF id, name ON topic
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO topic_history (id, name, digest, revision, superseded)
    SELECT OLD.id, OLD.name, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE topic SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER topic_deleted AFTER DELETE ON topic
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO topic_history (id, name, digest, revision, superseded)
    SELECT OLD.id, OLD.name, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER topic_history_unchanged BEFORE UPDATE ON topic_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER topic_history_kept BEFORE DELETE ON topic_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of official.
CREATE TABLE official_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    key TEXT,
    name TEXT COLLATE NOCASE,
    surname TEXT,
    note TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX official_history_identity ON official_history (id);
CREATE INDEX official_history_name ON official_history (name, key);
CREATE INDEX official_history_superseded ON official_history (superseded);
CREATE INDEX official_history_revision ON official_history (revision);
CREATE INDEX official_revision ON official (revision);

CREATE TRIGGER official_referred BEFORE DELETE ON official
BEGIN
    SELECT raise(ABORT, 'this official is referred to by a row of office') WHERE EXISTS (SELECT 1 FROM office WHERE official_id = OLD.id);
    SELECT raise(ABORT, 'this official is referred to by a row of participation') WHERE EXISTS (SELECT 1 FROM participation WHERE official_id = OLD.id);
    SELECT raise(ABORT, 'this official is referred to by a row of statement') WHERE EXISTS (SELECT 1 FROM statement WHERE official_id = OLD.id);
    DELETE FROM name WHERE official_id = OLD.id;
END;

CREATE TRIGGER official_id BEFORE UPDATE OF id ON official
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER official_inserted AFTER INSERT ON official
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE official SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER official_updated AFTER UPDATE OF id, key, name, surname, note ON official
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO official_history (id, key, name, surname, note, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.name, OLD.surname, OLD.note, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE official SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER official_deleted AFTER DELETE ON official
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO official_history (id, key, name, surname, note, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.name, OLD.surname, OLD.note, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER official_history_unchanged BEFORE UPDATE ON official_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER official_history_kept BEFORE DELETE ON official_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of name.
CREATE TABLE name_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    official_id INTEGER,
    text TEXT,
    kind TEXT,
    start_date TEXT,
    end_date TEXT,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX name_history_identity ON name_history (id);
CREATE INDEX name_history_natural ON name_history (official_id, text, kind, ifnull(start_date, ''));
CREATE INDEX name_history_official ON name_history (official_id);
CREATE INDEX name_history_text ON name_history (text);
CREATE INDEX name_history_superseded ON name_history (superseded);
CREATE INDEX name_history_revision ON name_history (revision);
CREATE INDEX name_revision ON name (revision);

CREATE TRIGGER name_id BEFORE UPDATE OF id ON name
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER name_inserted AFTER INSERT ON name
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no official with this id')
    WHERE NEW.official_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM official WHERE id = NEW.official_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE name SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER name_updated AFTER UPDATE OF id, official_id, text, kind, start_date, end_date ON name
BEGIN
    SELECT raise(ABORT, 'there is no official with this id')
    WHERE NEW.official_id IS NOT OLD.official_id AND NEW.official_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM official WHERE id = NEW.official_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO name_history (id, official_id, text, kind, start_date, end_date, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.official_id, OLD.text, OLD.kind, OLD.start_date, OLD.end_date, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE name SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER name_deleted AFTER DELETE ON name
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO name_history (id, official_id, text, kind, start_date, end_date, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.official_id, OLD.text, OLD.kind, OLD.start_date, OLD.end_date, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER name_history_unchanged BEFORE UPDATE ON name_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER name_history_kept BEFORE DELETE ON name_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of office.
CREATE TABLE office_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    official_id INTEGER,
    party_id INTEGER,
    title TEXT COLLATE NOCASE,
    start_date TEXT,
    end_date TEXT,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX office_history_identity ON office_history (id);
CREATE INDEX office_history_natural ON office_history (official_id, party_id, title, ifnull(start_date, ''));
CREATE INDEX office_history_title ON office_history (title);
CREATE INDEX office_history_party ON office_history (party_id);
CREATE INDEX office_history_superseded ON office_history (superseded);
CREATE INDEX office_history_revision ON office_history (revision);
CREATE INDEX office_revision ON office (revision);

CREATE TRIGGER office_referred BEFORE DELETE ON office
BEGIN
    DELETE FROM citation WHERE office_id = OLD.id;
END;

CREATE TRIGGER office_id BEFORE UPDATE OF id ON office
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER office_inserted AFTER INSERT ON office
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no official with this id')
    WHERE NEW.official_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM official WHERE id = NEW.official_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE office SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER office_updated AFTER UPDATE OF id, official_id, party_id, title, start_date, end_date ON office
BEGIN
    SELECT raise(ABORT, 'there is no official with this id')
    WHERE NEW.official_id IS NOT OLD.official_id AND NEW.official_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM official WHERE id = NEW.official_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT OLD.party_id AND NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO office_history (id, official_id, party_id, title, start_date, end_date, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.official_id, OLD.party_id, OLD.title, OLD.start_date, OLD.end_date, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE office SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER office_deleted AFTER DELETE ON office
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO office_history (id, official_id, party_id, title, start_date, end_date, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.official_id, OLD.party_id, OLD.title, OLD.start_date, OLD.end_date, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER office_history_unchanged BEFORE UPDATE ON office_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER office_history_kept BEFORE DELETE ON office_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of round.
CREATE TABLE round_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    key TEXT,
    negotiation_id INTEGER,
    name TEXT COLLATE NOCASE,
    start_date TEXT,
    end_date TEXT,
    venue TEXT,
    city TEXT,
    country TEXT,
    status TEXT,
    note TEXT,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX round_history_identity ON round_history (id);
CREATE INDEX round_history_natural ON round_history (negotiation_id, name);
CREATE INDEX round_history_name ON round_history (name);
CREATE INDEX round_history_earliest ON round_history (earliest);
CREATE INDEX round_history_superseded ON round_history (superseded);
CREATE INDEX round_history_revision ON round_history (revision);
CREATE INDEX round_revision ON round (revision);

CREATE TRIGGER round_referred BEFORE DELETE ON round
BEGIN
    SELECT raise(ABORT, 'this round is referred to by a row of participation') WHERE EXISTS (SELECT 1 FROM participation WHERE round_id = OLD.id);
    SELECT raise(ABORT, 'this round is referred to by a row of statement') WHERE EXISTS (SELECT 1 FROM statement WHERE round_id = OLD.id);
    SELECT raise(ABORT, 'this round is referred to by a row of outcome') WHERE EXISTS (SELECT 1 FROM outcome WHERE round_id = OLD.id);
    SELECT raise(ABORT, 'this round is referred to by a row of text') WHERE EXISTS (SELECT 1 FROM text WHERE round_id = OLD.id);
    DELETE FROM citation WHERE round_id = OLD.id;
    DELETE FROM round_topic WHERE round_id = OLD.id;
END;

CREATE TRIGGER round_id BEFORE UPDATE OF id ON round
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER round_inserted AFTER INSERT ON round
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no negotiation with this id')
    WHERE NEW.negotiation_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM negotiation WHERE id = NEW.negotiation_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE round SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER round_updated AFTER UPDATE OF id, key, negotiation_id, name, start_date, end_date, venue, city, country, status, note ON round
BEGIN
    SELECT raise(ABORT, 'there is no negotiation with this id')
    WHERE NEW.negotiation_id IS NOT OLD.negotiation_id AND NEW.negotiation_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM negotiation WHERE id = NEW.negotiation_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO round_history (id, key, negotiation_id, name, start_date, end_date, venue, city, country, status, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.negotiation_id, OLD.name, OLD.start_date, OLD.end_date, OLD.venue, OLD.city, OLD.country, OLD.status, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE round SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER round_deleted AFTER DELETE ON round
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO round_history (id, key, negotiation_id, name, start_date, end_date, venue, city, country, status, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.negotiation_id, OLD.name, OLD.start_date, OLD.end_date, OLD.venue, OLD.city, OLD.country, OLD.status, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER round_history_unchanged BEFORE UPDATE ON round_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER round_history_kept BEFORE DELETE ON round_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of participation.
CREATE TABLE participation_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    round_id INTEGER,
    official_id INTEGER,
    party_id INTEGER,
    capacity TEXT,
    joined TEXT,
    left TEXT,
    note TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX participation_history_identity ON participation_history (id);
CREATE INDEX participation_history_natural ON participation_history (round_id, official_id);
CREATE INDEX participation_history_official ON participation_history (official_id);
CREATE INDEX participation_history_party ON participation_history (party_id);
CREATE INDEX participation_history_superseded ON participation_history (superseded);
CREATE INDEX participation_history_revision ON participation_history (revision);
CREATE INDEX participation_revision ON participation (revision);

CREATE TRIGGER participation_referred BEFORE DELETE ON participation
BEGIN
    DELETE FROM citation WHERE participation_id = OLD.id;
END;

CREATE TRIGGER participation_id BEFORE UPDATE OF id ON participation
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER participation_inserted AFTER INSERT ON participation
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    SELECT raise(ABORT, 'there is no official with this id')
    WHERE NEW.official_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM official WHERE id = NEW.official_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE participation SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER participation_updated AFTER UPDATE OF id, round_id, official_id, party_id, capacity, joined, left, note ON participation
BEGIN
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT OLD.round_id AND NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    SELECT raise(ABORT, 'there is no official with this id')
    WHERE NEW.official_id IS NOT OLD.official_id AND NEW.official_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM official WHERE id = NEW.official_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT OLD.party_id AND NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO participation_history (id, round_id, official_id, party_id, capacity, joined, left, note, digest, revision, superseded)
    SELECT OLD.id, OLD.round_id, OLD.official_id, OLD.party_id, OLD.capacity, OLD.joined, OLD.left, OLD.note, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE participation SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER participation_deleted AFTER DELETE ON participation
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO participation_history (id, round_id, official_id, party_id, capacity, joined, left, note, digest, revision, superseded)
    SELECT OLD.id, OLD.round_id, OLD.official_id, OLD.party_id, OLD.capacity, OLD.joined, OLD.left, OLD.note, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER participation_history_unchanged BEFORE UPDATE ON participation_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER participation_history_kept BEFORE DELETE ON participation_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of source.
CREATE TABLE source_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    key TEXT,
    outlet TEXT,
    title TEXT,
    url TEXT,
    author TEXT,
    published TEXT,
    accessed TEXT,
    content_digest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX source_history_identity ON source_history (id);
CREATE INDEX source_history_url ON source_history (url) WHERE key IS NULL AND url IS NOT NULL;
CREATE INDEX source_history_title ON source_history (ifnull(outlet, ''), ifnull(title, ''), ifnull(published, '')) WHERE key IS NULL AND url IS NULL;
CREATE INDEX source_history_outlet ON source_history (outlet COLLATE NOCASE);
CREATE INDEX source_history_superseded ON source_history (superseded);
CREATE INDEX source_history_revision ON source_history (revision);
CREATE INDEX source_revision ON source (revision);

CREATE TRIGGER source_referred BEFORE DELETE ON source
BEGIN
    SELECT raise(ABORT, 'this source is referred to by a row of citation') WHERE EXISTS (SELECT 1 FROM citation WHERE source_id = OLD.id);
    SELECT raise(ABORT, 'this source is referred to by a row of passage') WHERE EXISTS (SELECT 1 FROM passage WHERE source_id = OLD.id);
END;

CREATE TRIGGER source_id BEFORE UPDATE OF id ON source
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER source_inserted AFTER INSERT ON source
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE source SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER source_updated AFTER UPDATE OF id, key, outlet, title, url, author, published, accessed, content_digest ON source
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO source_history (id, key, outlet, title, url, author, published, accessed, content_digest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.outlet, OLD.title, OLD.url, OLD.author, OLD.published, OLD.accessed, OLD.content_digest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE source SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER source_deleted AFTER DELETE ON source
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO source_history (id, key, outlet, title, url, author, published, accessed, content_digest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.outlet, OLD.title, OLD.url, OLD.author, OLD.published, OLD.accessed, OLD.content_digest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER source_history_unchanged BEFORE UPDATE ON source_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER source_history_kept BEFORE DELETE ON source_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of statement.
CREATE TABLE statement_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    key TEXT,
    date TEXT,
    official_id INTEGER,
    attribution TEXT,
    party_id INTEGER,
    round_id INTEGER,
    kind TEXT,
    text TEXT,
    language TEXT,
    translation TEXT,
    setting TEXT,
    tone TEXT,
    fingerprint BLOB,
    text_form TEXT,
    translation_form TEXT,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX statement_history_identity ON statement_history (id);
CREATE INDEX statement_history_fingerprint ON statement_history (fingerprint) WHERE key IS NULL AND fingerprint IS NOT NULL;
CREATE INDEX statement_history_earliest ON statement_history (earliest, CASE substr(date, 11, 1) WHEN 'T' THEN julianday(rtrim(date, '?~%')) END);
CREATE INDEX statement_history_official ON statement_history (official_id, earliest);
CREATE INDEX statement_history_round ON statement_history (round_id, earliest) WHERE round_id IS NOT NULL;
CREATE INDEX statement_history_party ON statement_history (party_id, earliest) WHERE party_id IS NOT NULL;
CREATE INDEX statement_history_attribution ON statement_history (attribution, earliest) WHERE attribution IS NOT NULL;
CREATE INDEX statement_history_span ON statement_history (latest, earliest) WHERE latest > earliest;
CREATE INDEX statement_history_superseded ON statement_history (superseded);
CREATE INDEX statement_history_revision ON statement_history (revision);
CREATE INDEX statement_revision ON statement (revision);

CREATE TRIGGER statement_referred BEFORE DELETE ON statement
BEGIN
    DELETE FROM citation WHERE statement_id = OLD.id;
    DELETE FROM statement_topic WHERE statement_id = OLD.id;
    UPDATE proposal SET statement_id = NULL WHERE statement_id = OLD.id;
END;

CREATE TRIGGER statement_id BEFORE UPDATE OF id ON statement
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER statement_inserted AFTER INSERT ON statement
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no official with this id')
    WHERE NEW.official_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM official WHERE id = NEW.official_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE statement SET revision = (SELECT max(id) FROM revision), digest = NULL, fingerprint = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER statement_updated AFTER UPDATE OF id, key, date, official_id, attribution, party_id, round_id, kind, text, language, translation, setting, tone ON statement
BEGIN
    SELECT raise(ABORT, 'there is no official with this id')
    WHERE NEW.official_id IS NOT OLD.official_id AND NEW.official_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM official WHERE id = NEW.official_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT OLD.party_id AND NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT OLD.round_id AND NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO statement_history (id, key, date, official_id, attribution, party_id, round_id, kind, text, language, translation, setting, tone, fingerprint, text_form, translation_form, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.date, OLD.official_id, OLD.attribution, OLD.party_id, OLD.round_id, OLD.kind, OLD.text, OLD.language, OLD.translation, OLD.setting, OLD.tone, OLD.fingerprint, OLD.text_form, OLD.translation_form, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE statement SET revision = (SELECT max(id) FROM revision), digest = NULL, fingerprint = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER statement_deleted AFTER DELETE ON statement
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO statement_history (id, key, date, official_id, attribution, party_id, round_id, kind, text, language, translation, setting, tone, fingerprint, text_form, translation_form, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.date, OLD.official_id, OLD.attribution, OLD.party_id, OLD.round_id, OLD.kind, OLD.text, OLD.language, OLD.translation, OLD.setting, OLD.tone, OLD.fingerprint, OLD.text_form, OLD.translation_form, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER statement_history_unchanged BEFORE UPDATE ON statement_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER statement_history_kept BEFORE DELETE ON statement_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of outcome.
CREATE TABLE outcome_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    key TEXT,
    round_id INTEGER,
    kind TEXT,
    title TEXT COLLATE NOCASE,
    text TEXT,
    status TEXT,
    date TEXT,
    effective TEXT,
    expires TEXT,
    note TEXT,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX outcome_history_identity ON outcome_history (id);
CREATE INDEX outcome_history_natural ON outcome_history (round_id, title) WHERE key IS NULL;
CREATE INDEX outcome_history_title ON outcome_history (title, key);
CREATE INDEX outcome_history_round ON outcome_history (round_id, title);
CREATE INDEX outcome_history_status ON outcome_history (status);
CREATE INDEX outcome_history_superseded ON outcome_history (superseded);
CREATE INDEX outcome_history_revision ON outcome_history (revision);
CREATE INDEX outcome_revision ON outcome (revision);

CREATE TRIGGER outcome_referred BEFORE DELETE ON outcome
BEGIN
    SELECT raise(ABORT, 'this outcome is referred to by a row of approval') WHERE EXISTS (SELECT 1 FROM approval WHERE outcome_id = OLD.id);
    SELECT raise(ABORT, 'this outcome is referred to by a row of commitment') WHERE EXISTS (SELECT 1 FROM commitment WHERE outcome_id = OLD.id);
    SELECT raise(ABORT, 'this outcome is referred to by a row of text') WHERE EXISTS (SELECT 1 FROM text WHERE outcome_id = OLD.id);
    DELETE FROM citation WHERE outcome_id = OLD.id;
    UPDATE proposal SET outcome_id = NULL WHERE outcome_id = OLD.id;
END;

CREATE TRIGGER outcome_id BEFORE UPDATE OF id ON outcome
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER outcome_inserted AFTER INSERT ON outcome
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE outcome SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER outcome_updated AFTER UPDATE OF id, key, round_id, kind, title, text, status, date, effective, expires, note ON outcome
BEGIN
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT OLD.round_id AND NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO outcome_history (id, key, round_id, kind, title, text, status, date, effective, expires, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.round_id, OLD.kind, OLD.title, OLD.text, OLD.status, OLD.date, OLD.effective, OLD.expires, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE outcome SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER outcome_deleted AFTER DELETE ON outcome
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO outcome_history (id, key, round_id, kind, title, text, status, date, effective, expires, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.round_id, OLD.kind, OLD.title, OLD.text, OLD.status, OLD.date, OLD.effective, OLD.expires, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER outcome_history_unchanged BEFORE UPDATE ON outcome_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER outcome_history_kept BEFORE DELETE ON outcome_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of approval.
CREATE TABLE approval_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    outcome_id INTEGER,
    authority TEXT COLLATE NOCASE,
    status TEXT,
    date TEXT,
    note TEXT,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX approval_history_identity ON approval_history (id);
CREATE INDEX approval_history_natural ON approval_history (outcome_id, authority);
CREATE INDEX approval_history_status ON approval_history (status);
CREATE INDEX approval_history_superseded ON approval_history (superseded);
CREATE INDEX approval_history_revision ON approval_history (revision);
CREATE INDEX approval_revision ON approval (revision);

CREATE TRIGGER approval_referred BEFORE DELETE ON approval
BEGIN
    DELETE FROM citation WHERE approval_id = OLD.id;
END;

CREATE TRIGGER approval_id BEFORE UPDATE OF id ON approval
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER approval_inserted AFTER INSERT ON approval
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no outcome with this id')
    WHERE NEW.outcome_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome WHERE id = NEW.outcome_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE approval SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER approval_updated AFTER UPDATE OF id, outcome_id, authority, status, date, note ON approval
BEGIN
    SELECT raise(ABORT, 'there is no outcome with this id')
    WHERE NEW.outcome_id IS NOT OLD.outcome_id AND NEW.outcome_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome WHERE id = NEW.outcome_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO approval_history (id, outcome_id, authority, status, date, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.outcome_id, OLD.authority, OLD.status, OLD.date, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE approval SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER approval_deleted AFTER DELETE ON approval
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO approval_history (id, outcome_id, authority, status, date, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.outcome_id, OLD.authority, OLD.status, OLD.date, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER approval_history_unchanged BEFORE UPDATE ON approval_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER approval_history_kept BEFORE DELETE ON approval_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of commitment.
CREATE TABLE commitment_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    key TEXT,
    outcome_id INTEGER,
    party_id INTEGER,
    text TEXT,
    due TEXT,
    status TEXT,
    note TEXT,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX commitment_history_identity ON commitment_history (id);
CREATE INDEX commitment_history_natural ON commitment_history (outcome_id, party_id, text) WHERE key IS NULL;
CREATE INDEX commitment_history_outcome ON commitment_history (outcome_id);
CREATE INDEX commitment_history_party ON commitment_history (party_id);
CREATE INDEX commitment_history_status ON commitment_history (status, latest);
CREATE INDEX commitment_history_superseded ON commitment_history (superseded);
CREATE INDEX commitment_history_revision ON commitment_history (revision);
CREATE INDEX commitment_revision ON commitment (revision);

CREATE TRIGGER commitment_referred BEFORE DELETE ON commitment
BEGIN
    DELETE FROM citation WHERE commitment_id = OLD.id;
END;

CREATE TRIGGER commitment_id BEFORE UPDATE OF id ON commitment
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER commitment_inserted AFTER INSERT ON commitment
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no outcome with this id')
    WHERE NEW.outcome_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome WHERE id = NEW.outcome_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE commitment SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER commitment_updated AFTER UPDATE OF id, key, outcome_id, party_id, text, due, status, note ON commitment
BEGIN
    SELECT raise(ABORT, 'there is no outcome with this id')
    WHERE NEW.outcome_id IS NOT OLD.outcome_id AND NEW.outcome_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome WHERE id = NEW.outcome_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT OLD.party_id AND NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO commitment_history (id, key, outcome_id, party_id, text, due, status, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.outcome_id, OLD.party_id, OLD.text, OLD.due, OLD.status, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE commitment SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER commitment_deleted AFTER DELETE ON commitment
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO commitment_history (id, key, outcome_id, party_id, text, due, status, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.outcome_id, OLD.party_id, OLD.text, OLD.due, OLD.status, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER commitment_history_unchanged BEFORE UPDATE ON commitment_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER commitment_history_kept BEFORE DELETE ON commitment_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of text.
CREATE TABLE text_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    key TEXT,
    round_id INTEGER,
    title TEXT COLLATE NOCASE,
    edition TEXT,
    party_id INTEGER,
    kind TEXT,
    date TEXT,
    text TEXT,
    language TEXT,
    outcome_id INTEGER,
    note TEXT,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX text_history_identity ON text_history (id);
CREATE INDEX text_history_natural ON text_history (round_id, title, edition, ifnull(party_id, '')) WHERE key IS NULL;
CREATE INDEX text_history_outcome ON text_history (outcome_id);
CREATE INDEX text_history_party ON text_history (party_id);
CREATE INDEX text_history_title ON text_history (title);
CREATE INDEX text_history_superseded ON text_history (superseded);
CREATE INDEX text_history_revision ON text_history (revision);
CREATE INDEX text_revision ON text (revision);

CREATE TRIGGER text_referred BEFORE DELETE ON text
BEGIN
    DELETE FROM citation WHERE text_id = OLD.id;
END;

CREATE TRIGGER text_id BEFORE UPDATE OF id ON text
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER text_inserted AFTER INSERT ON text
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    SELECT raise(ABORT, 'there is no outcome with this id')
    WHERE NEW.outcome_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome WHERE id = NEW.outcome_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE text SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER text_updated AFTER UPDATE OF id, key, round_id, title, edition, party_id, kind, date, text, language, outcome_id, note ON text
BEGIN
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT OLD.round_id AND NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT OLD.party_id AND NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    SELECT raise(ABORT, 'there is no outcome with this id')
    WHERE NEW.outcome_id IS NOT OLD.outcome_id AND NEW.outcome_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome WHERE id = NEW.outcome_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO text_history (id, key, round_id, title, edition, party_id, kind, date, text, language, outcome_id, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.round_id, OLD.title, OLD.edition, OLD.party_id, OLD.kind, OLD.date, OLD.text, OLD.language, OLD.outcome_id, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE text SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER text_deleted AFTER DELETE ON text
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO text_history (id, key, round_id, title, edition, party_id, kind, date, text, language, outcome_id, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.round_id, OLD.title, OLD.edition, OLD.party_id, OLD.kind, OLD.date, OLD.text, OLD.language, OLD.outcome_id, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER text_history_unchanged BEFORE UPDATE ON text_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER text_history_kept BEFORE DELETE ON text_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of citation.
CREATE TABLE citation_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    source_id INTEGER,
    statement_id INTEGER,
    participation_id INTEGER,
    outcome_id INTEGER,
    office_id INTEGER,
    round_id INTEGER,
    approval_id INTEGER,
    commitment_id INTEGER,
    text_id INTEGER,
    wording TEXT,
    place TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX citation_history_identity ON citation_history (id);
CREATE INDEX citation_history_source ON citation_history (source_id);
CREATE INDEX citation_history_statement ON citation_history (statement_id, source_id, place, ifnull(wording, '')) WHERE statement_id IS NOT NULL;
CREATE INDEX citation_history_participation ON citation_history (participation_id, source_id, place, ifnull(wording, '')) WHERE participation_id IS NOT NULL;
CREATE INDEX citation_history_outcome ON citation_history (outcome_id, source_id, place, ifnull(wording, '')) WHERE outcome_id IS NOT NULL;
CREATE INDEX citation_history_office ON citation_history (office_id, source_id, place, ifnull(wording, '')) WHERE office_id IS NOT NULL;
CREATE INDEX citation_history_round ON citation_history (round_id, source_id, place, ifnull(wording, '')) WHERE round_id IS NOT NULL;
CREATE INDEX citation_history_approval ON citation_history (approval_id, source_id, place, ifnull(wording, '')) WHERE approval_id IS NOT NULL;
CREATE INDEX citation_history_commitment ON citation_history (commitment_id, source_id, place, ifnull(wording, '')) WHERE commitment_id IS NOT NULL;
CREATE INDEX citation_history_text ON citation_history (text_id, source_id, place, ifnull(wording, '')) WHERE text_id IS NOT NULL;
CREATE INDEX citation_history_superseded ON citation_history (superseded);
CREATE INDEX citation_history_revision ON citation_history (revision);
CREATE INDEX citation_revision ON citation (revision);

CREATE TRIGGER citation_id BEFORE UPDATE OF id ON citation
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER citation_inserted AFTER INSERT ON citation
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no source with this id')
    WHERE NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id);
    SELECT raise(ABORT, 'there is no statement with this id')
    WHERE NEW.statement_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statement WHERE id = NEW.statement_id);
    SELECT raise(ABORT, 'there is no participation with this id')
    WHERE NEW.participation_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM participation WHERE id = NEW.participation_id);
    SELECT raise(ABORT, 'there is no outcome with this id')
    WHERE NEW.outcome_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome WHERE id = NEW.outcome_id);
    SELECT raise(ABORT, 'there is no office with this id')
    WHERE NEW.office_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM office WHERE id = NEW.office_id);
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    SELECT raise(ABORT, 'there is no approval with this id')
    WHERE NEW.approval_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM approval WHERE id = NEW.approval_id);
    SELECT raise(ABORT, 'there is no commitment with this id')
    WHERE NEW.commitment_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM commitment WHERE id = NEW.commitment_id);
    SELECT raise(ABORT, 'there is no text with this id')
    WHERE NEW.text_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM text WHERE id = NEW.text_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE citation SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER citation_updated AFTER UPDATE OF id, source_id, statement_id, participation_id, outcome_id, office_id, round_id, approval_id, commitment_id, text_id, wording, place ON citation
BEGIN
    SELECT raise(ABORT, 'there is no source with this id')
    WHERE NEW.source_id IS NOT OLD.source_id AND NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id);
    SELECT raise(ABORT, 'there is no statement with this id')
    WHERE NEW.statement_id IS NOT OLD.statement_id AND NEW.statement_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statement WHERE id = NEW.statement_id);
    SELECT raise(ABORT, 'there is no participation with this id')
    WHERE NEW.participation_id IS NOT OLD.participation_id AND NEW.participation_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM participation WHERE id = NEW.participation_id);
    SELECT raise(ABORT, 'there is no outcome with this id')
    WHERE NEW.outcome_id IS NOT OLD.outcome_id AND NEW.outcome_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome WHERE id = NEW.outcome_id);
    SELECT raise(ABORT, 'there is no office with this id')
    WHERE NEW.office_id IS NOT OLD.office_id AND NEW.office_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM office WHERE id = NEW.office_id);
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT OLD.round_id AND NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    SELECT raise(ABORT, 'there is no approval with this id')
    WHERE NEW.approval_id IS NOT OLD.approval_id AND NEW.approval_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM approval WHERE id = NEW.approval_id);
    SELECT raise(ABORT, 'there is no commitment with this id')
    WHERE NEW.commitment_id IS NOT OLD.commitment_id AND NEW.commitment_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM commitment WHERE id = NEW.commitment_id);
    SELECT raise(ABORT, 'there is no text with this id')
    WHERE NEW.text_id IS NOT OLD.text_id AND NEW.text_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM text WHERE id = NEW.text_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO citation_history (id, source_id, statement_id, participation_id, outcome_id, office_id, round_id, approval_id, commitment_id, text_id, wording, place, digest, revision, superseded)
    SELECT OLD.id, OLD.source_id, OLD.statement_id, OLD.participation_id, OLD.outcome_id, OLD.office_id, OLD.round_id, OLD.approval_id, OLD.commitment_id, OLD.text_id, OLD.wording, OLD.place, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE citation SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER citation_deleted AFTER DELETE ON citation
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO citation_history (id, source_id, statement_id, participation_id, outcome_id, office_id, round_id, approval_id, commitment_id, text_id, wording, place, digest, revision, superseded)
    SELECT OLD.id, OLD.source_id, OLD.statement_id, OLD.participation_id, OLD.outcome_id, OLD.office_id, OLD.round_id, OLD.approval_id, OLD.commitment_id, OLD.text_id, OLD.wording, OLD.place, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER citation_history_unchanged BEFORE UPDATE ON citation_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER citation_history_kept BEFORE DELETE ON citation_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of statement_topic.
CREATE TABLE statement_topic_history (
    version INTEGER PRIMARY KEY, -- local to this file
    statement_id INTEGER,
    topic_id INTEGER,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX statement_topic_history_identity ON statement_topic_history (statement_id, topic_id);
CREATE INDEX statement_topic_history_topic ON statement_topic_history (topic_id, statement_id);
CREATE INDEX statement_topic_history_superseded ON statement_topic_history (superseded);
CREATE INDEX statement_topic_history_revision ON statement_topic_history (revision);
CREATE INDEX statement_topic_revision ON statement_topic (revision);

CREATE TRIGGER statement_topic_inserted AFTER INSERT ON statement_topic
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no statement with this id')
    WHERE NEW.statement_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statement WHERE id = NEW.statement_id);
    SELECT raise(ABORT, 'there is no topic with this id')
    WHERE NEW.topic_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM topic WHERE id = NEW.topic_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE statement_topic SET revision = (SELECT max(id) FROM revision) WHERE statement_id = NEW.statement_id AND topic_id = NEW.topic_id;
END;

CREATE TRIGGER statement_topic_updated AFTER UPDATE OF statement_id, topic_id ON statement_topic
BEGIN
    SELECT raise(ABORT, 'there is no statement with this id')
    WHERE NEW.statement_id IS NOT OLD.statement_id AND NEW.statement_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statement WHERE id = NEW.statement_id);
    SELECT raise(ABORT, 'there is no topic with this id')
    WHERE NEW.topic_id IS NOT OLD.topic_id AND NEW.topic_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM topic WHERE id = NEW.topic_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO statement_topic_history (statement_id, topic_id, revision, superseded)
    SELECT OLD.statement_id, OLD.topic_id, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE statement_topic SET revision = (SELECT max(id) FROM revision)
    WHERE statement_id = NEW.statement_id AND topic_id = NEW.topic_id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER statement_topic_deleted AFTER DELETE ON statement_topic
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO statement_topic_history (statement_id, topic_id, revision, superseded)
    SELECT OLD.statement_id, OLD.topic_id, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER statement_topic_history_unchanged BEFORE UPDATE ON statement_topic_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER statement_topic_history_kept BEFORE DELETE ON statement_topic_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of round_topic.
CREATE TABLE round_topic_history (
    version INTEGER PRIMARY KEY, -- local to this file
    round_id INTEGER,
    topic_id INTEGER,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX round_topic_history_identity ON round_topic_history (round_id, topic_id);
CREATE INDEX round_topic_history_topic ON round_topic_history (topic_id, round_id);
CREATE INDEX round_topic_history_superseded ON round_topic_history (superseded);
CREATE INDEX round_topic_history_revision ON round_topic_history (revision);
CREATE INDEX round_topic_revision ON round_topic (revision);

CREATE TRIGGER round_topic_inserted AFTER INSERT ON round_topic
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    SELECT raise(ABORT, 'there is no topic with this id')
    WHERE NEW.topic_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM topic WHERE id = NEW.topic_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE round_topic SET revision = (SELECT max(id) FROM revision) WHERE round_id = NEW.round_id AND topic_id = NEW.topic_id;
END;

CREATE TRIGGER round_topic_updated AFTER UPDATE OF round_id, topic_id ON round_topic
BEGIN
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT OLD.round_id AND NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    SELECT raise(ABORT, 'there is no topic with this id')
    WHERE NEW.topic_id IS NOT OLD.topic_id AND NEW.topic_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM topic WHERE id = NEW.topic_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO round_topic_history (round_id, topic_id, revision, superseded)
    SELECT OLD.round_id, OLD.topic_id, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE round_topic SET revision = (SELECT max(id) FROM revision)
    WHERE round_id = NEW.round_id AND topic_id = NEW.topic_id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER round_topic_deleted AFTER DELETE ON round_topic
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO round_topic_history (round_id, topic_id, revision, superseded)
    SELECT OLD.round_id, OLD.topic_id, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER round_topic_history_unchanged BEFORE UPDATE ON round_topic_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER round_topic_history_kept BEFORE DELETE ON round_topic_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of proposal.
CREATE TABLE proposal_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    status TEXT,
    statement_id INTEGER,
    outcome_id INTEGER,
    kind TEXT,
    text TEXT,
    speaker TEXT,
    speaker_is_inferred INTEGER,
    speaker_is_joint INTEGER,
    confidence REAL,
    official TEXT,
    attribution TEXT,
    party TEXT,
    round TEXT,
    negotiation TEXT,
    date TEXT,
    date_is_inferred INTEGER,
    date_basis TEXT,
    date_words TEXT,
    due TEXT,
    outcome TEXT,
    setting TEXT,
    topics TEXT,
    words BLOB,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX proposal_history_identity ON proposal_history (id);
CREATE INDEX proposal_history_words ON proposal_history (words);
CREATE INDEX proposal_history_status ON proposal_history (status, id);
CREATE INDEX proposal_history_statement ON proposal_history (statement_id) WHERE statement_id IS NOT NULL;
CREATE INDEX proposal_history_outcome ON proposal_history (outcome_id) WHERE outcome_id IS NOT NULL;
CREATE INDEX proposal_history_superseded ON proposal_history (superseded);
CREATE INDEX proposal_history_revision ON proposal_history (revision);
CREATE INDEX proposal_revision ON proposal (revision);

CREATE TRIGGER proposal_referred BEFORE DELETE ON proposal
BEGIN
    DELETE FROM passage WHERE proposal_id = OLD.id;
END;

CREATE TRIGGER proposal_id BEFORE UPDATE OF id ON proposal
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER proposal_inserted AFTER INSERT ON proposal
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no statement with this id')
    WHERE NEW.statement_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statement WHERE id = NEW.statement_id);
    SELECT raise(ABORT, 'there is no outcome with this id')
    WHERE NEW.outcome_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome WHERE id = NEW.outcome_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE proposal SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER proposal_updated AFTER UPDATE OF id, status, statement_id, outcome_id, kind, text, speaker, speaker_is_inferred, speaker_is_joint, confidence, official, attribution, party, round, negotiation, date, date_is_inferred, date_basis, date_words, due, outcome, setting, topics, words ON proposal
BEGIN
    SELECT raise(ABORT, 'there is no statement with this id')
    WHERE NEW.statement_id IS NOT OLD.statement_id AND NEW.statement_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statement WHERE id = NEW.statement_id);
    SELECT raise(ABORT, 'there is no outcome with this id')
    WHERE NEW.outcome_id IS NOT OLD.outcome_id AND NEW.outcome_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome WHERE id = NEW.outcome_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO proposal_history (id, status, statement_id, outcome_id, kind, text, speaker, speaker_is_inferred, speaker_is_joint, confidence, official, attribution, party, round, negotiation, date, date_is_inferred, date_basis, date_words, due, outcome, setting, topics, words, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.status, OLD.statement_id, OLD.outcome_id, OLD.kind, OLD.text, OLD.speaker, OLD.speaker_is_inferred, OLD.speaker_is_joint, OLD.confidence, OLD.official, OLD.attribution, OLD.party, OLD.round, OLD.negotiation, OLD.date, OLD.date_is_inferred, OLD.date_basis, OLD.date_words, OLD.due, OLD.outcome, OLD.setting, OLD.topics, OLD.words, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE proposal SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER proposal_deleted AFTER DELETE ON proposal
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO proposal_history (id, status, statement_id, outcome_id, kind, text, speaker, speaker_is_inferred, speaker_is_joint, confidence, official, attribution, party, round, negotiation, date, date_is_inferred, date_basis, date_words, due, outcome, setting, topics, words, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.status, OLD.statement_id, OLD.outcome_id, OLD.kind, OLD.text, OLD.speaker, OLD.speaker_is_inferred, OLD.speaker_is_joint, OLD.confidence, OLD.official, OLD.attribution, OLD.party, OLD.round, OLD.negotiation, OLD.date, OLD.date_is_inferred, OLD.date_basis, OLD.date_words, OLD.due, OLD.outcome, OLD.setting, OLD.topics, OLD.words, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER proposal_history_unchanged BEFORE UPDATE ON proposal_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER proposal_history_kept BEFORE DELETE ON proposal_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of passage.
CREATE TABLE passage_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    proposal_id INTEGER,
    source_id INTEGER,
    document_id INTEGER,
    first_offset INTEGER,
    end_offset INTEGER,
    speaker_first INTEGER,
    speaker_end INTEGER,
    paragraph_first INTEGER,
    paragraph_end INTEGER,
    place TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX passage_history_identity ON passage_history (id);
CREATE INDEX passage_history_natural ON passage_history (proposal_id, source_id, document_id, first_offset);
CREATE INDEX passage_history_source ON passage_history (source_id);
CREATE INDEX passage_history_document ON passage_history (document_id, first_offset);
CREATE INDEX passage_history_superseded ON passage_history (superseded);
CREATE INDEX passage_history_revision ON passage_history (revision);
CREATE INDEX passage_revision ON passage (revision);

CREATE TRIGGER passage_id BEFORE UPDATE OF id ON passage
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER passage_inserted AFTER INSERT ON passage
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no proposal with this id')
    WHERE NEW.proposal_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM proposal WHERE id = NEW.proposal_id);
    SELECT raise(ABORT, 'there is no source with this id')
    WHERE NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id);
    SELECT raise(ABORT, 'there is no document with this id')
    WHERE NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM document WHERE id = NEW.document_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE passage SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER passage_updated AFTER UPDATE OF id, proposal_id, source_id, document_id, first_offset, end_offset, speaker_first, speaker_end, paragraph_first, paragraph_end, place ON passage
BEGIN
    SELECT raise(ABORT, 'there is no proposal with this id')
    WHERE NEW.proposal_id IS NOT OLD.proposal_id AND NEW.proposal_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM proposal WHERE id = NEW.proposal_id);
    SELECT raise(ABORT, 'there is no source with this id')
    WHERE NEW.source_id IS NOT OLD.source_id AND NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id);
    SELECT raise(ABORT, 'there is no document with this id')
    WHERE NEW.document_id IS NOT OLD.document_id AND NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM document WHERE id = NEW.document_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO passage_history (id, proposal_id, source_id, document_id, first_offset, end_offset, speaker_first, speaker_end, paragraph_first, paragraph_end, place, digest, revision, superseded)
    SELECT OLD.id, OLD.proposal_id, OLD.source_id, OLD.document_id, OLD.first_offset, OLD.end_offset, OLD.speaker_first, OLD.speaker_end, OLD.paragraph_first, OLD.paragraph_end, OLD.place, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE passage SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER passage_deleted AFTER DELETE ON passage
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO passage_history (id, proposal_id, source_id, document_id, first_offset, end_offset, speaker_first, speaker_end, paragraph_first, paragraph_end, place, digest, revision, superseded)
    SELECT OLD.id, OLD.proposal_id, OLD.source_id, OLD.document_id, OLD.first_offset, OLD.end_offset, OLD.speaker_first, OLD.speaker_end, OLD.paragraph_first, OLD.paragraph_end, OLD.place, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER passage_history_unchanged BEFORE UPDATE ON passage_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER passage_history_kept BEFORE DELETE ON passage_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of conflict.
CREATE TABLE conflict_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    status TEXT,
    type TEXT,
    record_id INTEGER,
    title TEXT,
    identity TEXT,
    their_version TEXT,
    theirs TEXT,
    import_run_id INTEGER,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX conflict_history_identity ON conflict_history (id);
CREATE INDEX conflict_history_known ON conflict_history (identity, their_version);
CREATE INDEX conflict_history_status ON conflict_history (status, id);
CREATE INDEX conflict_history_record ON conflict_history (type, record_id) WHERE status = 'open';
CREATE INDEX conflict_history_superseded ON conflict_history (superseded);
CREATE INDEX conflict_history_revision ON conflict_history (revision);
CREATE INDEX conflict_revision ON conflict (revision);

CREATE TRIGGER conflict_id BEFORE UPDATE OF id ON conflict
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER conflict_inserted AFTER INSERT ON conflict
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no import_run with this id')
    WHERE NEW.import_run_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM import_run WHERE id = NEW.import_run_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE conflict SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER conflict_updated AFTER UPDATE OF id, status, type, record_id, title, identity, their_version, theirs, import_run_id ON conflict
BEGIN
    SELECT raise(ABORT, 'there is no import_run with this id')
    WHERE NEW.import_run_id IS NOT OLD.import_run_id AND NEW.import_run_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM import_run WHERE id = NEW.import_run_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO conflict_history (id, status, type, record_id, title, identity, their_version, theirs, import_run_id, digest, revision, superseded)
    SELECT OLD.id, OLD.status, OLD.type, OLD.record_id, OLD.title, OLD.identity, OLD.their_version, OLD.theirs, OLD.import_run_id, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE conflict SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER conflict_deleted AFTER DELETE ON conflict
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO conflict_history (id, status, type, record_id, title, identity, their_version, theirs, import_run_id, digest, revision, superseded)
    SELECT OLD.id, OLD.status, OLD.type, OLD.record_id, OLD.title, OLD.identity, OLD.their_version, OLD.theirs, OLD.import_run_id, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER conflict_history_unchanged BEFORE UPDATE ON conflict_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER conflict_history_kept BEFORE DELETE ON conflict_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;
