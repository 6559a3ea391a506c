// What Swift cannot import from sqlite3.h: variadic functions, casts and shifted macros.
#ifndef TRACKER_CSQLITE_SHIM_H
#define TRACKER_CSQLITE_SHIM_H

#include <sqlite3.h>

/// Sets one boolean option of sqlite3_db_config, which is variadic.
static inline int csqlite_configure(sqlite3 *database, int option, int value) {
    return sqlite3_db_config(database, option, value, (int *)0);
}

/// Sets from how many bytes on what undoes a part of a transaction is kept in a temporary file; sqlite3_config is variadic.
static inline int csqlite_configure_statement_journal(int bytes) {
    return sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, bytes);
}

/// Sets whether the library counts the memory that it takes; sqlite3_config is variadic.
static inline int csqlite_configure_memory_statistics(int is_on) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, is_on);
}

/// SQLITE_TRANSIENT and SQLITE_STATIC are casts, which the importer drops: one function for each.
static inline int csqlite_bind_text_copied(sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 length) {
    return sqlite3_bind_text64(statement, index, text, length, SQLITE_TRANSIENT, SQLITE_UTF8);
}
static inline int csqlite_bind_text_borrowed(sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 length) {
    return sqlite3_bind_text64(statement, index, text, length, SQLITE_STATIC, SQLITE_UTF8);
}
static inline int csqlite_bind_blob_copied(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 length) {
    return sqlite3_bind_blob64(statement, index, bytes, length, SQLITE_TRANSIENT);
}
static inline int csqlite_bind_blob_borrowed(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 length) {
    return sqlite3_bind_blob64(statement, index, bytes, length, SQLITE_STATIC);
}
static inline void csqlite_result_text_copied(sqlite3_context *context, const char *text, sqlite3_uint64 length) {
    sqlite3_result_text64(context, text, length, SQLITE_TRANSIENT, SQLITE_UTF8);
}
static inline void csqlite_result_blob_copied(sqlite3_context *context, const void *bytes, sqlite3_uint64 length) {
    sqlite3_result_blob64(context, bytes, length, SQLITE_TRANSIENT);
}

// These macros are shifts, which the importer drops.
static const int csqlite_constraint_check = SQLITE_CONSTRAINT_CHECK;
static const int csqlite_constraint_foreign_key = SQLITE_CONSTRAINT_FOREIGNKEY;
static const int csqlite_constraint_not_null = SQLITE_CONSTRAINT_NOTNULL;
static const int csqlite_constraint_primary_key = SQLITE_CONSTRAINT_PRIMARYKEY;
static const int csqlite_constraint_trigger = SQLITE_CONSTRAINT_TRIGGER;
static const int csqlite_constraint_unique = SQLITE_CONSTRAINT_UNIQUE;
static const int csqlite_constraint_row_id = SQLITE_CONSTRAINT_ROWID;
static const int csqlite_constraint_data_type = SQLITE_CONSTRAINT_DATATYPE;
static const int csqlite_io_error_no_memory = SQLITE_IOERR_NOMEM;
static const int csqlite_io_error_shared_memory_map = SQLITE_IOERR_SHMMAP;

#endif
