-- Full-text search over what was said, now and formerly. The index holds words as they stand, in lower case and without accents; the
-- program finds the forms of a word (talk, talks, talking) in the index's vocabulary. It holds who spoke too, so that what one official
-- said with a word is found without looking at what all others said with it.
--
-- What SQLite cannot find in a text by itself (words that are not set apart, marks in other scripts) stands in text_form and translation_form,
-- which the program computes; what another program writes is found as far as SQLite knows, until this program writes next.

-- What is indexed of a statement.
CREATE VIEW statement_words (id, text, translation, official_id) AS
SELECT id, ifnull(text_form, text), ifnull(translation_form, translation), official_id FROM statement;

CREATE VIRTUAL TABLE statement_search USING fts5 (
    text, translation, official_id,
    content = 'statement_words', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);

-- Each place where a word of the index occurs.
CREATE VIRTUAL TABLE statement_search_word USING fts5vocab(statement_search, instance);

CREATE TRIGGER statement_search_inserted AFTER INSERT ON statement
WHEN (SELECT defers_search FROM current_revision) = 0
BEGIN
    INSERT INTO statement_search (rowid, text, translation, official_id)
    VALUES (NEW.id, ifnull(NEW.text_form, NEW.text), ifnull(NEW.translation_form, NEW.translation), NEW.official_id);
END;

CREATE TRIGGER statement_search_updated
AFTER UPDATE OF id, text, text_form, translation, translation_form, official_id ON statement
WHEN NEW.revision IS (SELECT revision FROM current_revision)
    OR NEW.text_form IS NULL AND NEW.translation_form IS NULL
    OR NEW.text IS OLD.text AND NEW.translation IS OLD.translation
BEGIN
    INSERT INTO statement_search (statement_search, rowid, text, translation, official_id)
    VALUES ('delete', OLD.id, ifnull(OLD.text_form, OLD.text), ifnull(OLD.translation_form, OLD.translation), OLD.official_id);
    INSERT INTO statement_search (rowid, text, translation, official_id)
    VALUES (NEW.id, ifnull(NEW.text_form, NEW.text), ifnull(NEW.translation_form, NEW.translation), NEW.official_id);
END;

-- Another program changed a text: what was computed of the former one goes, in the index too.
CREATE TRIGGER statement_form_cleared AFTER UPDATE OF text, translation ON statement
WHEN NOT (NEW.revision IS (SELECT revision FROM current_revision)
    OR NEW.text_form IS NULL AND NEW.translation_form IS NULL
    OR NEW.text IS OLD.text AND NEW.translation IS OLD.translation)
BEGIN
    INSERT INTO statement_search (statement_search, rowid, text, translation, official_id)
    VALUES ('delete', OLD.id, ifnull(OLD.text_form, OLD.text), ifnull(OLD.translation_form, OLD.translation), OLD.official_id);
    INSERT INTO statement_search (rowid, text, translation, official_id)
    VALUES (NEW.id, ifnull(NEW.text_form, NEW.text), ifnull(NEW.translation_form, NEW.translation), NEW.official_id);
    UPDATE statement SET text_form = NULL, translation_form = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER statement_search_deleted AFTER DELETE ON statement
BEGIN
    INSERT INTO statement_search (statement_search, rowid, text, translation, official_id)
    VALUES ('delete', OLD.id, ifnull(OLD.text_form, OLD.text), ifnull(OLD.translation_form, OLD.translation), OLD.official_id);
END;

-- What is indexed of a former statement.
CREATE VIEW statement_history_words (version, text, translation) AS
SELECT version, ifnull(text_form, text), ifnull(translation_form, translation) FROM statement_history;

CREATE VIRTUAL TABLE statement_history_search USING fts5 (
    text, translation,
    content = 'statement_history_words', content_rowid = 'version',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);

-- Each place where a word of the index of former statements occurs.
CREATE VIRTUAL TABLE statement_history_search_word USING fts5vocab(statement_history_search, instance);

CREATE TRIGGER statement_history_search_inserted AFTER INSERT ON statement_history
BEGIN
    INSERT INTO statement_history_search (rowid, text, translation)
    VALUES (NEW.version, ifnull(NEW.text_form, NEW.text), ifnull(NEW.translation_form, NEW.translation));
END;

-- The form in which names and words are compared. SQL cannot compute it: fingerprints and the forms of texts are the program's. Where the form
-- changes, a migration sets the digests of statements to null, so that the next write computes all anew, and gives the new version.
CREATE TABLE folding (
    version INTEGER NOT NULL -- of the form, as the program knows it
) STRICT;
INSERT INTO folding (version) VALUES (3);
