/**
 * The only package that speaks to PostgreSQL. A table is brought into a file by COPY and then read
 * like every other file: the same layouts, checks, line numbers and revisions, and no second reader
 * to keep equal.
 */
package giamngheo.warehouse.postgres;
