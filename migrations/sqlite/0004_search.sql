-- Full-text search over what was said, now and formerly. The index holds words as they stand, in lower case and without accents; the
-- program finds the forms of a word (talk, talks, talking) in the index's vocabulary. It holds who spoke too, so that what one official
-- said with a word is found without looking at what all others said with it.

CREATE VIRTUAL TABLE statement_search USING fts5 (
    text, translation, official_id,
    content = 'statement', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

-- Each place where a word of the index occurs.
CREATE VIRTUAL TABLE statement_search_word USING fts5vocab(statement_search, instance);

CREATE TRIGGER statement_search_inserted AFTER INSERT ON statement
WHEN (SELECT defers_search FROM current_revision) = 0
BEGIN
    INSERT INTO statement_search (rowid, text, translation, official_id)
    VALUES (NEW.id, NEW.text, NEW.translation, NEW.official_id);
END;

CREATE TRIGGER statement_search_updated AFTER UPDATE OF id, text, translation, official_id ON statement
BEGIN
    INSERT INTO statement_search (statement_search, rowid, text, translation, official_id)
    VALUES ('delete', OLD.id, OLD.text, OLD.translation, OLD.official_id);
    INSERT INTO statement_search (rowid, text, translation, official_id)
    VALUES (NEW.id, NEW.text, NEW.translation, NEW.official_id);
END;

CREATE TRIGGER statement_search_deleted AFTER DELETE ON statement
BEGIN
    INSERT INTO statement_search (statement_search, rowid, text, translation, official_id)
    VALUES ('delete', OLD.id, OLD.text, OLD.translation, OLD.official_id);
END;

CREATE VIRTUAL TABLE statement_history_search USING fts5 (
    text, translation,
    content = 'statement_history', content_rowid = 'version', tokenize = 'unicode61 remove_diacritics 2'
);

-- Each place where a word of the index of former statements occurs.
CREATE VIRTUAL TABLE statement_history_search_word USING fts5vocab(statement_history_search, instance);

CREATE TRIGGER statement_history_search_inserted AFTER INSERT ON statement_history
BEGIN
    INSERT INTO statement_history_search (rowid, text, translation) VALUES (NEW.version, NEW.text, NEW.translation);
END;

-- The form in which names and words are compared. SQL cannot compute it: fingerprints are the program's. Where the form changes, a migration
-- sets them to null, so that the next write computes them anew, and gives the new version.
CREATE TABLE folding (
    version INTEGER NOT NULL -- of the form, as the program knows it
) STRICT;
INSERT INTO folding (version) VALUES (1);
