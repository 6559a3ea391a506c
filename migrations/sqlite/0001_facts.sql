-- The facts: what is known of negotiations, and where it was reported.
--
-- A column that holds a date holds it as it was written: ISO 8601 with the precision that is known (2025, 2025-06, 2025-06-10,
-- 2025-06-10T18:30+01:00), in places an EDTF interval (2025-06-09/2025-06-10), followed by ? where uncertain, ~ where approximate.
-- The days that it can mean are computed beside it, so that any program that writes a date is found by the right questions.

-- A process between parties that spans rounds.
CREATE TABLE negotiation (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CONSTRAINT name_is_a_name CHECK (name <> '' AND name = trim(name)), -- what it is called: US–China trade talks
    note TEXT, -- anything else worth knowing
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0 -- the revision of the last write
) STRICT;
CREATE INDEX negotiation_undigested ON negotiation (id) WHERE digest IS NULL;

-- A state, bloc or organisation that negotiates.
CREATE TABLE party (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CONSTRAINT name_is_a_name CHECK (name <> '' AND name = trim(name)), -- its name: United States
    code TEXT UNIQUE COLLATE NOCASE CONSTRAINT code_is_a_name CHECK (code <> '' AND code = trim(code)), -- its short form: US
    note TEXT, -- anything else worth knowing
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0 -- the revision of the last write
) STRICT;
CREATE INDEX party_undigested ON party (id) WHERE digest IS NULL;

-- What is talked about.
CREATE TABLE topic (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CONSTRAINT name_is_a_name CHECK (name <> '' AND name = trim(name)), -- rare earths, tariffs
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0 -- the revision of the last write
) STRICT;
CREATE INDEX topic_undigested ON topic (id) WHERE digest IS NULL;

-- A person.
CREATE TABLE official (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    key TEXT UNIQUE, -- the identity that its own source gives it (a transcript's turn, a feed's guid)
    name TEXT NOT NULL COLLATE NOCASE CONSTRAINT name_is_a_name CHECK (name <> '' AND name = trim(name)), -- the full name; several people may share one, then each has a key
    surname TEXT CONSTRAINT surname_not_empty CHECK (surname <> ''), -- the part of the name that stands for the whole, where it is not the last word: He in He Lifeng
    note TEXT, -- anything else worth knowing
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0 -- the revision of the last write
) STRICT;
CREATE INDEX official_name ON official (name, key);
CREATE INDEX official_undigested ON official (id) WHERE digest IS NULL;

-- Another name of an official.
CREATE TABLE name (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    official_id INTEGER NOT NULL REFERENCES official (id) ON DELETE CASCADE, -- whose name it is
    text TEXT NOT NULL CONSTRAINT text_is_a_name CHECK (text <> '' AND text = trim(text)), -- the name as it is written
    kind TEXT NOT NULL DEFAULT 'alias' CONSTRAINT kind_word CHECK (kind IN ('alias', 'full', 'native', 'label')), -- alias; full (a former or longer full name); native (in its own script); label (as transcripts print it: THE PRESIDENT)
    start_date TEXT, -- when it began to mean this person; null: always did
    end_date TEXT, -- when it ceased to; null: still does
    earliest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(start_date, 1, instr(start_date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN rtrim(substr(start_date, 1, instr(start_date || '/', '/') - 1), '?~%') || '-01-01'
            WHEN 7 THEN rtrim(substr(start_date, 1, instr(start_date || '/', '/') - 1), '?~%') || '-01'
            ELSE substr(start_date, 1, 10)
        END
    ) STORED, -- the first day that start_date can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%'))
            WHEN 4 THEN rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%') || '-12-31'
            WHEN 7 THEN rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%') || CASE
                WHEN substr(rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%'), 6) IN ('04', '06', '09', '11') THEN '-30'
                WHEN substr(rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%'), 6) <> '02' THEN '-31'
                WHEN date(rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%') || '-29', '+0 days') = rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%') || '-29' THEN '-29'
                ELSE '-28'
            END
            ELSE substr(rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%'), 1, 10)
        END
    ) STORED, -- the last day that end_date can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT start_date_is_a_date CHECK (
        start_date IS NULL OR start_date >= '1000' AND instr(start_date, '/') = 0 AND start_date NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(start_date, '?~%'))
            WHEN 4 THEN date(rtrim(start_date, '?~%') || '-01-01', '+0 days') IS rtrim(start_date, '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(start_date, '?~%') || '-01', '+0 days') IS rtrim(start_date, '?~%') || '-01'
            WHEN 10 THEN date(rtrim(start_date, '?~%'), '+0 days') IS rtrim(start_date, '?~%')
            ELSE date(substr(rtrim(start_date, '?~%'), 1, 10), '+0 days') IS substr(rtrim(start_date, '?~%'), 1, 10) AND datetime(rtrim(start_date, '?~%')) IS NOT NULL
                AND (rtrim(start_date, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(start_date, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(start_date, '?~%')) <= 40 AND rtrim(start_date, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(start_date, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(start_date, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT end_date_is_a_date CHECK (
        end_date IS NULL OR end_date >= '1000' AND instr(end_date, '/') = 0 AND end_date NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(end_date, '?~%'))
            WHEN 4 THEN date(rtrim(end_date, '?~%') || '-01-01', '+0 days') IS rtrim(end_date, '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(end_date, '?~%') || '-01', '+0 days') IS rtrim(end_date, '?~%') || '-01'
            WHEN 10 THEN date(rtrim(end_date, '?~%'), '+0 days') IS rtrim(end_date, '?~%')
            ELSE date(substr(rtrim(end_date, '?~%'), 1, 10), '+0 days') IS substr(rtrim(end_date, '?~%'), 1, 10) AND datetime(rtrim(end_date, '?~%')) IS NOT NULL
                AND (rtrim(end_date, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(end_date, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(end_date, '?~%')) <= 40 AND rtrim(end_date, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(end_date, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(end_date, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT end_date_not_before_start_date CHECK (earliest <= latest)
) STRICT;
CREATE INDEX name_official ON name (official_id);
CREATE INDEX name_text ON name (text);
CREATE UNIQUE INDEX name_identity ON name (official_id, text, kind, ifnull(start_date, ''));
CREATE INDEX name_undigested ON name (id) WHERE digest IS NULL;

-- A title that an official held for a party.
CREATE TABLE office (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    official_id INTEGER NOT NULL REFERENCES official (id), -- who held it
    party_id INTEGER NOT NULL REFERENCES party (id), -- for whom
    title TEXT NOT NULL COLLATE NOCASE CONSTRAINT title_is_a_name CHECK (title <> '' AND title = trim(title)), -- Secretary of Commerce
    start_date TEXT, -- first day; null: not known
    end_date TEXT, -- last day; null: not known, or still held
    earliest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(start_date, 1, instr(start_date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN rtrim(substr(start_date, 1, instr(start_date || '/', '/') - 1), '?~%') || '-01-01'
            WHEN 7 THEN rtrim(substr(start_date, 1, instr(start_date || '/', '/') - 1), '?~%') || '-01'
            ELSE substr(start_date, 1, 10)
        END
    ) STORED, -- the first day that start_date can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%'))
            WHEN 4 THEN rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%') || '-12-31'
            WHEN 7 THEN rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%') || CASE
                WHEN substr(rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%'), 6) IN ('04', '06', '09', '11') THEN '-30'
                WHEN substr(rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%'), 6) <> '02' THEN '-31'
                WHEN date(rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%') || '-29', '+0 days') = rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%') || '-29' THEN '-29'
                ELSE '-28'
            END
            ELSE substr(rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%'), 1, 10)
        END
    ) STORED, -- the last day that end_date can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT start_date_is_a_date CHECK (
        start_date IS NULL OR start_date >= '1000' AND instr(start_date, '/') = 0 AND start_date NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(start_date, '?~%'))
            WHEN 4 THEN date(rtrim(start_date, '?~%') || '-01-01', '+0 days') IS rtrim(start_date, '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(start_date, '?~%') || '-01', '+0 days') IS rtrim(start_date, '?~%') || '-01'
            WHEN 10 THEN date(rtrim(start_date, '?~%'), '+0 days') IS rtrim(start_date, '?~%')
            ELSE date(substr(rtrim(start_date, '?~%'), 1, 10), '+0 days') IS substr(rtrim(start_date, '?~%'), 1, 10) AND datetime(rtrim(start_date, '?~%')) IS NOT NULL
                AND (rtrim(start_date, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(start_date, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(start_date, '?~%')) <= 40 AND rtrim(start_date, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(start_date, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(start_date, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT end_date_is_a_date CHECK (
        end_date IS NULL OR end_date >= '1000' AND instr(end_date, '/') = 0 AND end_date NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(end_date, '?~%'))
            WHEN 4 THEN date(rtrim(end_date, '?~%') || '-01-01', '+0 days') IS rtrim(end_date, '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(end_date, '?~%') || '-01', '+0 days') IS rtrim(end_date, '?~%') || '-01'
            WHEN 10 THEN date(rtrim(end_date, '?~%'), '+0 days') IS rtrim(end_date, '?~%')
            ELSE date(substr(rtrim(end_date, '?~%'), 1, 10), '+0 days') IS substr(rtrim(end_date, '?~%'), 1, 10) AND datetime(rtrim(end_date, '?~%')) IS NOT NULL
                AND (rtrim(end_date, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(end_date, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(end_date, '?~%')) <= 40 AND rtrim(end_date, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(end_date, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(end_date, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT end_date_not_before_start_date CHECK (earliest <= latest)
) STRICT;
CREATE UNIQUE INDEX office_identity ON office (official_id, party_id, title, ifnull(start_date, ''));
CREATE INDEX office_title ON office (title);
CREATE INDEX office_party ON office (party_id);
CREATE INDEX office_undigested ON office (id) WHERE digest IS NULL;

-- One meeting of a negotiation.
CREATE TABLE round (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    key TEXT UNIQUE, -- the identity that its own source gives it (a transcript's turn, a feed's guid)
    negotiation_id INTEGER NOT NULL REFERENCES negotiation (id), -- the negotiation it belongs to
    name TEXT NOT NULL COLLATE NOCASE CONSTRAINT name_is_a_name CHECK (name <> '' AND name = trim(name)), -- what it is called, unique in its negotiation: London
    start_date TEXT, -- first day
    end_date TEXT, -- last day
    venue TEXT, -- the building: Lancaster House
    city TEXT, -- the city
    country TEXT, -- the country, a two-letter code where there is one
    status TEXT CONSTRAINT status_word CHECK (status IN ('planned', 'ongoing', 'concluded', 'cancelled')), -- planned, ongoing, concluded or cancelled
    note TEXT, -- anything else worth knowing
    earliest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(start_date, 1, instr(start_date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN rtrim(substr(start_date, 1, instr(start_date || '/', '/') - 1), '?~%') || '-01-01'
            WHEN 7 THEN rtrim(substr(start_date, 1, instr(start_date || '/', '/') - 1), '?~%') || '-01'
            ELSE substr(start_date, 1, 10)
        END
    ) STORED, -- the first day that start_date can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%'))
            WHEN 4 THEN rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%') || '-12-31'
            WHEN 7 THEN rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%') || CASE
                WHEN substr(rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%'), 6) IN ('04', '06', '09', '11') THEN '-30'
                WHEN substr(rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%'), 6) <> '02' THEN '-31'
                WHEN date(rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%') || '-29', '+0 days') = rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%') || '-29' THEN '-29'
                ELSE '-28'
            END
            ELSE substr(rtrim(substr(end_date, instr(end_date, '/') + 1), '?~%'), 1, 10)
        END
    ) STORED, -- the last day that end_date can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT start_date_is_a_date CHECK (
        start_date IS NULL OR start_date >= '1000' AND instr(start_date, '/') = 0 AND start_date NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(start_date, '?~%'))
            WHEN 4 THEN date(rtrim(start_date, '?~%') || '-01-01', '+0 days') IS rtrim(start_date, '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(start_date, '?~%') || '-01', '+0 days') IS rtrim(start_date, '?~%') || '-01'
            WHEN 10 THEN date(rtrim(start_date, '?~%'), '+0 days') IS rtrim(start_date, '?~%')
            ELSE date(substr(rtrim(start_date, '?~%'), 1, 10), '+0 days') IS substr(rtrim(start_date, '?~%'), 1, 10) AND datetime(rtrim(start_date, '?~%')) IS NOT NULL
                AND (rtrim(start_date, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(start_date, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(start_date, '?~%')) <= 40 AND rtrim(start_date, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(start_date, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(start_date, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT end_date_is_a_date CHECK (
        end_date IS NULL OR end_date >= '1000' AND instr(end_date, '/') = 0 AND end_date NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(end_date, '?~%'))
            WHEN 4 THEN date(rtrim(end_date, '?~%') || '-01-01', '+0 days') IS rtrim(end_date, '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(end_date, '?~%') || '-01', '+0 days') IS rtrim(end_date, '?~%') || '-01'
            WHEN 10 THEN date(rtrim(end_date, '?~%'), '+0 days') IS rtrim(end_date, '?~%')
            ELSE date(substr(rtrim(end_date, '?~%'), 1, 10), '+0 days') IS substr(rtrim(end_date, '?~%'), 1, 10) AND datetime(rtrim(end_date, '?~%')) IS NOT NULL
                AND (rtrim(end_date, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(end_date, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(end_date, '?~%')) <= 40 AND rtrim(end_date, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(end_date, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(end_date, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT end_date_not_before_start_date CHECK (earliest <= latest)
) STRICT;
CREATE UNIQUE INDEX round_identity ON round (negotiation_id, name);
CREATE INDEX round_name ON round (name);
CREATE INDEX round_earliest ON round (earliest);
CREATE INDEX round_undigested ON round (id) WHERE digest IS NULL;

-- An official in a round.
CREATE TABLE participation (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    round_id INTEGER NOT NULL REFERENCES round (id), -- the round
    official_id INTEGER NOT NULL REFERENCES official (id), -- who took part
    party_id INTEGER REFERENCES party (id), -- on whose behalf
    capacity TEXT NOT NULL DEFAULT 'member' CONSTRAINT capacity_word CHECK (capacity IN ('head', 'member', 'host', 'observer')), -- head, member, host or observer
    joined TEXT, -- when, if not from the start
    left TEXT, -- when, if not at the end
    note TEXT, -- anything else worth knowing
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT joined_is_a_date CHECK (
        joined IS NULL OR joined >= '1000' AND instr(joined, '/') = 0 AND joined NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(joined, '?~%'))
            WHEN 4 THEN date(rtrim(joined, '?~%') || '-01-01', '+0 days') IS rtrim(joined, '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(joined, '?~%') || '-01', '+0 days') IS rtrim(joined, '?~%') || '-01'
            WHEN 10 THEN date(rtrim(joined, '?~%'), '+0 days') IS rtrim(joined, '?~%')
            ELSE date(substr(rtrim(joined, '?~%'), 1, 10), '+0 days') IS substr(rtrim(joined, '?~%'), 1, 10) AND datetime(rtrim(joined, '?~%')) IS NOT NULL
                AND (rtrim(joined, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(joined, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(joined, '?~%')) <= 40 AND rtrim(joined, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(joined, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(joined, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT left_is_a_date CHECK (
        left IS NULL OR left >= '1000' AND instr(left, '/') = 0 AND left NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(left, '?~%'))
            WHEN 4 THEN date(rtrim(left, '?~%') || '-01-01', '+0 days') IS rtrim(left, '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(left, '?~%') || '-01', '+0 days') IS rtrim(left, '?~%') || '-01'
            WHEN 10 THEN date(rtrim(left, '?~%'), '+0 days') IS rtrim(left, '?~%')
            ELSE date(substr(rtrim(left, '?~%'), 1, 10), '+0 days') IS substr(rtrim(left, '?~%'), 1, 10) AND datetime(rtrim(left, '?~%')) IS NOT NULL
                AND (rtrim(left, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(left, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(left, '?~%')) <= 40 AND rtrim(left, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(left, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(left, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT left_not_before_joined CHECK (joined IS NULL OR "left" IS NULL OR substr(rtrim(joined, '?~%'), 1, length(rtrim("left", '?~%'))) <= rtrim("left", '?~%'))
) STRICT;
CREATE UNIQUE INDEX participation_identity ON participation (round_id, official_id);
CREATE INDEX participation_official ON participation (official_id);
CREATE INDEX participation_party ON participation (party_id);
CREATE INDEX participation_undigested ON participation (id) WHERE digest IS NULL;

-- A document that reports.
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    key TEXT UNIQUE, -- the identity that its own source gives it (a transcript's turn, a feed's guid)
    outlet TEXT, -- who published it: AFP
    title TEXT, -- its headline
    url TEXT, -- where it is
    author TEXT, -- who wrote it
    published TEXT, -- when
    accessed TEXT, -- when somebody looked at it
    content_digest TEXT, -- SHA-256 of the document, in hexadecimal
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT published_is_a_date CHECK (
        published IS NULL OR published >= '1000' AND instr(published, '/') = 0 AND published NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(published, '?~%'))
            WHEN 4 THEN date(rtrim(published, '?~%') || '-01-01', '+0 days') IS rtrim(published, '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(published, '?~%') || '-01', '+0 days') IS rtrim(published, '?~%') || '-01'
            WHEN 10 THEN date(rtrim(published, '?~%'), '+0 days') IS rtrim(published, '?~%')
            ELSE date(substr(rtrim(published, '?~%'), 1, 10), '+0 days') IS substr(rtrim(published, '?~%'), 1, 10) AND datetime(rtrim(published, '?~%')) IS NOT NULL
                AND (rtrim(published, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(published, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(published, '?~%')) <= 40 AND rtrim(published, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(published, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(published, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT accessed_is_a_date CHECK (
        accessed IS NULL OR accessed >= '1000' AND instr(accessed, '/') = 0 AND accessed NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(accessed, '?~%'))
            WHEN 4 THEN date(rtrim(accessed, '?~%') || '-01-01', '+0 days') IS rtrim(accessed, '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(accessed, '?~%') || '-01', '+0 days') IS rtrim(accessed, '?~%') || '-01'
            WHEN 10 THEN date(rtrim(accessed, '?~%'), '+0 days') IS rtrim(accessed, '?~%')
            ELSE date(substr(rtrim(accessed, '?~%'), 1, 10), '+0 days') IS substr(rtrim(accessed, '?~%'), 1, 10) AND datetime(rtrim(accessed, '?~%')) IS NOT NULL
                AND (rtrim(accessed, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(accessed, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(accessed, '?~%')) <= 40 AND rtrim(accessed, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(accessed, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(accessed, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT source_says_something CHECK (coalesce(outlet, title, url) IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX source_url ON source (url) WHERE key IS NULL AND url IS NOT NULL;
CREATE UNIQUE INDEX source_title ON source (ifnull(outlet, ''), ifnull(title, ''), ifnull(published, '')) WHERE key IS NULL AND url IS NULL;
CREATE INDEX source_outlet ON source (outlet COLLATE NOCASE);
CREATE INDEX source_undigested ON source (id) WHERE digest IS NULL;

-- What was said.
CREATE TABLE statement (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    key TEXT, -- the identity that its own source gives it (a transcript's turn, a feed's guid); unique
    official_id INTEGER REFERENCES official (id), -- who said it
    attribution TEXT CONSTRAINT attribution_not_empty CHECK (attribution <> ''), -- who said it, as printed: a US official; beside an official, the label the source used
    party_id INTEGER REFERENCES party (id), -- for whom, where no office of the official tells
    round_id INTEGER REFERENCES round (id), -- the round it is about
    date TEXT NOT NULL, -- when it was said, as far as known, where it was said
    kind TEXT CONSTRAINT kind_word CHECK (kind = 'direct' OR kind = 'mixed' OR kind = 'indirect'), -- direct (the words themselves), mixed (some of them, inside a paraphrase) or indirect (a paraphrase)
    text TEXT NOT NULL CONSTRAINT text_not_empty CHECK (text <> ''), -- what was said
    language TEXT, -- the language of the text, a BCP 47 tag
    translation TEXT, -- the text in the language of the desk
    setting TEXT, -- to whom or where: reporters, Bloomberg Television
    tone TEXT CONSTRAINT tone_word CHECK (tone = 'positive' OR tone = 'neutral' OR tone = 'negative'), -- positive, neutral or negative
    fingerprint BLOB CHECK (length(fingerprint) = 16), -- who, when and the normalised words, digested: the identity where there is no key; null: not computed since another program wrote the row
    earliest TEXT GENERATED ALWAYS AS (
        CASE WHEN date GLOB '????-??-??' THEN date ELSE CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01-01'
            WHEN 7 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01'
            ELSE substr(date, 1, 10)
        END END
    ) STORED, -- the first day that date can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE WHEN date GLOB '????-??-??' THEN date ELSE CASE length(rtrim(substr(date, instr(date, '/') + 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-12-31'
            WHEN 7 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') || CASE
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6) IN ('04', '06', '09', '11') THEN '-30'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6) <> '02' THEN '-31'
                WHEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-29', '+0 days') = rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-29' THEN '-29'
                ELSE '-28'
            END
            ELSE substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10)
        END END
    ) STORED, -- the last day that date can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT date_is_a_date CHECK (
        date IS NULL OR date >= '1000' AND date GLOB '????-??-??' AND date(date, '+0 days') IS date OR date >= '1000' AND earliest <= latest AND date NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01-01', '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01'
            WHEN 10 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')
            ELSE date(substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 40 AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
        AND CASE length(rtrim(substr(date, instr(date, '/') + 1), '?~%'))
            WHEN 4 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01-01', '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01'
            WHEN 10 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%'), '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%')
            ELSE date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, instr(date, '/') + 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 40 AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
        AND (length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 10 OR length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 10 OR julianday(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= julianday(rtrim(substr(date, instr(date, '/') + 1), '?~%')))
    ),
    CONSTRAINT statement_has_a_speaker CHECK (official_id IS NOT NULL OR attribution IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX statement_key ON statement (key) WHERE key IS NOT NULL;
CREATE UNIQUE INDEX statement_fingerprint ON statement (fingerprint) WHERE key IS NULL AND fingerprint IS NOT NULL;
CREATE INDEX statement_earliest ON statement (earliest);
CREATE INDEX statement_official ON statement (official_id, earliest);
CREATE INDEX statement_round ON statement (round_id, earliest) WHERE round_id IS NOT NULL;
CREATE INDEX statement_party ON statement (party_id, earliest) WHERE party_id IS NOT NULL;
CREATE INDEX statement_attribution ON statement (attribution, earliest) WHERE attribution IS NOT NULL;
CREATE INDEX statement_span ON statement (latest, earliest) WHERE latest > earliest;
CREATE INDEX statement_undigested ON statement (id) WHERE digest IS NULL;

-- What a round produced.
CREATE TABLE outcome (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    key TEXT UNIQUE, -- the identity that its own source gives it (a transcript's turn, a feed's guid)
    round_id INTEGER NOT NULL REFERENCES round (id), -- the round
    kind TEXT NOT NULL CONSTRAINT kind_not_empty CHECK (kind <> ''), -- framework, truce, joint statement, agreement, no deal, …
    title TEXT NOT NULL COLLATE NOCASE CONSTRAINT title_is_a_name CHECK (title <> '' AND title = trim(title)), -- what it is called
    text TEXT, -- what it says
    status TEXT CONSTRAINT status_word CHECK (status IN ('proposed', 'pending', 'agreed', 'in-force', 'expired', 'collapsed', 'none')), -- proposed, pending, agreed, in-force, expired, collapsed or none
    date TEXT, -- when it was reached
    effective TEXT, -- when it takes effect
    expires TEXT, -- when it ends
    note TEXT, -- anything else worth knowing
    earliest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01-01'
            WHEN 7 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01'
            ELSE substr(date, 1, 10)
        END
    ) STORED, -- the first day that date can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(date, instr(date, '/') + 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-12-31'
            WHEN 7 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') || CASE
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6) IN ('04', '06', '09', '11') THEN '-30'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6) <> '02' THEN '-31'
                WHEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-29', '+0 days') = rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-29' THEN '-29'
                ELSE '-28'
            END
            ELSE substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10)
        END
    ) STORED, -- the last day that date can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT date_is_a_date CHECK (
        date IS NULL OR date >= '1000' AND earliest <= latest AND date NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01-01', '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01'
            WHEN 10 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')
            ELSE date(substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 40 AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
        AND CASE length(rtrim(substr(date, instr(date, '/') + 1), '?~%'))
            WHEN 4 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01-01', '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01'
            WHEN 10 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%'), '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%')
            ELSE date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, instr(date, '/') + 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 40 AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
        AND (length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 10 OR length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 10 OR julianday(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= julianday(rtrim(substr(date, instr(date, '/') + 1), '?~%')))
    ),
    CONSTRAINT effective_is_a_date CHECK (
        effective IS NULL OR effective >= '1000' AND instr(effective, '/') = 0 AND effective NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(effective, '?~%'))
            WHEN 4 THEN date(rtrim(effective, '?~%') || '-01-01', '+0 days') IS rtrim(effective, '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(effective, '?~%') || '-01', '+0 days') IS rtrim(effective, '?~%') || '-01'
            WHEN 10 THEN date(rtrim(effective, '?~%'), '+0 days') IS rtrim(effective, '?~%')
            ELSE date(substr(rtrim(effective, '?~%'), 1, 10), '+0 days') IS substr(rtrim(effective, '?~%'), 1, 10) AND datetime(rtrim(effective, '?~%')) IS NOT NULL
                AND (rtrim(effective, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(effective, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(effective, '?~%')) <= 40 AND rtrim(effective, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(effective, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(effective, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    ),
    CONSTRAINT expires_is_a_date CHECK (
        expires IS NULL OR expires >= '1000' AND instr(expires, '/') = 0 AND expires NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(expires, '?~%'))
            WHEN 4 THEN date(rtrim(expires, '?~%') || '-01-01', '+0 days') IS rtrim(expires, '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(expires, '?~%') || '-01', '+0 days') IS rtrim(expires, '?~%') || '-01'
            WHEN 10 THEN date(rtrim(expires, '?~%'), '+0 days') IS rtrim(expires, '?~%')
            ELSE date(substr(rtrim(expires, '?~%'), 1, 10), '+0 days') IS substr(rtrim(expires, '?~%'), 1, 10) AND datetime(rtrim(expires, '?~%')) IS NOT NULL
                AND (rtrim(expires, '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(expires, '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(expires, '?~%')) <= 40 AND rtrim(expires, '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(expires, '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(expires, '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
    )
) STRICT;
CREATE UNIQUE INDEX outcome_identity ON outcome (round_id, title) WHERE key IS NULL;
CREATE INDEX outcome_title ON outcome (title, key);
CREATE INDEX outcome_round ON outcome (round_id, title);
CREATE INDEX outcome_status ON outcome (status);
CREATE INDEX outcome_undigested ON outcome (id) WHERE digest IS NULL;

-- What an outcome still needs, and from whom.
CREATE TABLE approval (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    outcome_id INTEGER NOT NULL REFERENCES outcome (id), -- the outcome
    authority TEXT NOT NULL COLLATE NOCASE CONSTRAINT authority_is_a_name CHECK (authority <> '' AND authority = trim(authority)), -- who must approve: Washington
    status TEXT NOT NULL DEFAULT 'pending' CONSTRAINT status_word CHECK (status IN ('pending', 'given', 'refused')), -- pending, given or refused
    date TEXT, -- when it was given or refused
    note TEXT, -- anything else worth knowing
    earliest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01-01'
            WHEN 7 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01'
            ELSE substr(date, 1, 10)
        END
    ) STORED, -- the first day that date can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(date, instr(date, '/') + 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-12-31'
            WHEN 7 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') || CASE
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6) IN ('04', '06', '09', '11') THEN '-30'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6) <> '02' THEN '-31'
                WHEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-29', '+0 days') = rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-29' THEN '-29'
                ELSE '-28'
            END
            ELSE substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10)
        END
    ) STORED, -- the last day that date can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT date_is_a_date CHECK (
        date IS NULL OR date >= '1000' AND earliest <= latest AND date NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01-01', '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01'
            WHEN 10 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')
            ELSE date(substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 40 AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
        AND CASE length(rtrim(substr(date, instr(date, '/') + 1), '?~%'))
            WHEN 4 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01-01', '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01'
            WHEN 10 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%'), '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%')
            ELSE date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, instr(date, '/') + 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 40 AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
        AND (length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 10 OR length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 10 OR julianday(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= julianday(rtrim(substr(date, instr(date, '/') + 1), '?~%')))
    )
) STRICT;
CREATE UNIQUE INDEX approval_identity ON approval (outcome_id, authority);
CREATE INDEX approval_status ON approval (status);
CREATE INDEX approval_undigested ON approval (id) WHERE digest IS NULL;

-- What one party undertook in an outcome.
CREATE TABLE commitment (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    key TEXT UNIQUE, -- the identity that its own source gives it (a transcript's turn, a feed's guid)
    outcome_id INTEGER NOT NULL REFERENCES outcome (id), -- the outcome
    party_id INTEGER NOT NULL REFERENCES party (id), -- who undertook it
    text TEXT NOT NULL CONSTRAINT text_not_empty CHECK (text <> ''), -- what
    due TEXT, -- by when
    status TEXT NOT NULL DEFAULT 'open' CONSTRAINT status_word CHECK (status IN ('open', 'met', 'missed', 'lapsed')), -- open, met, missed or lapsed
    note TEXT, -- anything else worth knowing
    earliest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%'))
            WHEN 4 THEN rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') || '-01-01'
            WHEN 7 THEN rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') || '-01'
            ELSE substr(due, 1, 10)
        END
    ) STORED, -- the first day that due can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(due, instr(due, '/') + 1), '?~%'))
            WHEN 4 THEN rtrim(substr(due, instr(due, '/') + 1), '?~%') || '-12-31'
            WHEN 7 THEN rtrim(substr(due, instr(due, '/') + 1), '?~%') || CASE
                WHEN substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 6) IN ('04', '06', '09', '11') THEN '-30'
                WHEN substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 6) <> '02' THEN '-31'
                WHEN date(rtrim(substr(due, instr(due, '/') + 1), '?~%') || '-29', '+0 days') = rtrim(substr(due, instr(due, '/') + 1), '?~%') || '-29' THEN '-29'
                ELSE '-28'
            END
            ELSE substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 1, 10)
        END
    ) STORED, -- the last day that due can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT due_is_a_date CHECK (
        due IS NULL OR due >= '1000' AND earliest <= latest AND due NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%'))
            WHEN 4 THEN date(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') || '-01-01', '+0 days') IS rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') || '-01', '+0 days') IS rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') || '-01'
            WHEN 10 THEN date(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%'), '+0 days') IS rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%')
            ELSE date(substr(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%'), 1, 10) AND datetime(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%')) <= 40 AND rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
        AND CASE length(rtrim(substr(due, instr(due, '/') + 1), '?~%'))
            WHEN 4 THEN date(rtrim(substr(due, instr(due, '/') + 1), '?~%') || '-01-01', '+0 days') IS rtrim(substr(due, instr(due, '/') + 1), '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(substr(due, instr(due, '/') + 1), '?~%') || '-01', '+0 days') IS rtrim(substr(due, instr(due, '/') + 1), '?~%') || '-01'
            WHEN 10 THEN date(rtrim(substr(due, instr(due, '/') + 1), '?~%'), '+0 days') IS rtrim(substr(due, instr(due, '/') + 1), '?~%')
            ELSE date(substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(due, instr(due, '/') + 1), '?~%'), 1, 10) AND datetime(rtrim(substr(due, instr(due, '/') + 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(due, instr(due, '/') + 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(due, instr(due, '/') + 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(due, instr(due, '/') + 1), '?~%')) <= 40 AND rtrim(substr(due, instr(due, '/') + 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(due, instr(due, '/') + 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(due, instr(due, '/') + 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
        AND (length(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%')) <= 10 OR length(rtrim(substr(due, instr(due, '/') + 1), '?~%')) <= 10 OR julianday(rtrim(substr(due, 1, instr(due || '/', '/') - 1), '?~%')) <= julianday(rtrim(substr(due, instr(due, '/') + 1), '?~%')))
    )
) STRICT;
CREATE UNIQUE INDEX commitment_identity ON commitment (outcome_id, party_id, text) WHERE key IS NULL;
CREATE INDEX commitment_outcome ON commitment (outcome_id);
CREATE INDEX commitment_party ON commitment (party_id);
CREATE INDEX commitment_status ON commitment (status, latest);
CREATE INDEX commitment_undigested ON commitment (id) WHERE digest IS NULL;

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
    commitment_id INTEGER REFERENCES commitment (id) ON DELETE CASCADE, -- or a commitment: exactly one
    wording TEXT, -- the words as printed, where they differ from the fact's own
    place TEXT NOT NULL DEFAULT '', -- where in the document: paragraph 3; empty: not said
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT citation_has_one_fact CHECK (
        (statement_id IS NOT NULL) + (participation_id IS NOT NULL) + (outcome_id IS NOT NULL) + (office_id IS NOT NULL)
        + (round_id IS NOT NULL) + (approval_id IS NOT NULL) + (commitment_id IS NOT NULL) = 1
    )
) STRICT;
CREATE INDEX citation_source ON citation (source_id);
CREATE UNIQUE INDEX citation_statement ON citation (statement_id, source_id, place, ifnull(wording, '')) WHERE statement_id IS NOT NULL;
CREATE UNIQUE INDEX citation_participation ON citation (participation_id, source_id, place, ifnull(wording, '')) WHERE participation_id IS NOT NULL;
CREATE UNIQUE INDEX citation_outcome ON citation (outcome_id, source_id, place, ifnull(wording, '')) WHERE outcome_id IS NOT NULL;
CREATE UNIQUE INDEX citation_office ON citation (office_id, source_id, place, ifnull(wording, '')) WHERE office_id IS NOT NULL;
CREATE UNIQUE INDEX citation_round ON citation (round_id, source_id, place, ifnull(wording, '')) WHERE round_id IS NOT NULL;
CREATE UNIQUE INDEX citation_approval ON citation (approval_id, source_id, place, ifnull(wording, '')) WHERE approval_id IS NOT NULL;
CREATE UNIQUE INDEX citation_commitment ON citation (commitment_id, source_id, place, ifnull(wording, '')) WHERE commitment_id IS NOT NULL;
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

-- People who share a name are told apart by their keys.
CREATE TRIGGER official_shared_name_insert BEFORE INSERT ON official
WHEN EXISTS (SELECT 1 FROM official WHERE name = NEW.name AND key IS NULL AND id IS NOT NEW.id)
    OR (NEW.key IS NULL AND EXISTS (SELECT 1 FROM official WHERE name = NEW.name AND id IS NOT NEW.id))
BEGIN
    SELECT raise(ABORT, 'officials who share a name need a key each');
END;
CREATE TRIGGER official_shared_name_update BEFORE UPDATE OF key, name ON official
WHEN EXISTS (SELECT 1 FROM official WHERE name = NEW.name AND key IS NULL AND id IS NOT OLD.id)
    OR (NEW.key IS NULL AND EXISTS (SELECT 1 FROM official WHERE name = NEW.name AND id IS NOT OLD.id))
BEGIN
    SELECT raise(ABORT, 'officials who share a name need a key each');
END;

-- A name or a code means one party: the code of one is not the name of another.
CREATE TRIGGER party_code_insert BEFORE INSERT ON party
WHEN EXISTS (SELECT 1 FROM party WHERE id IS NOT NEW.id AND (code = NEW.name OR name = NEW.code))
BEGIN
    SELECT raise(ABORT, 'the code of one party cannot be the name of another');
END;
CREATE TRIGGER party_code_update BEFORE UPDATE OF name, code ON party
WHEN EXISTS (SELECT 1 FROM party WHERE id IS NOT OLD.id AND (code = NEW.name OR name = NEW.code))
BEGIN
    SELECT raise(ABORT, 'the code of one party cannot be the name of another');
END;
