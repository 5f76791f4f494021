/**
 * One state of all tables: what readers open and writers publish.
 *
 * <p>Delta commits one table at a time. A command writes several; so each command ends by one file,
 * {@code _state/<number>.json}, that names the version and the files of every table. Readers open
 * the tables as one state names them, and nothing else: what a killed, full or losing writer left
 * in the tables is named by no state. A state appears at once or not at all, once per number, by
 * two things that every file system does whole: creating a file that must not exist, and renaming
 * one that must. No hard links, no clocks.
 *
 * <p>Layout: {@code _warehouse.json} says which warehouse this is; {@code _state/tables/} holds the
 * list of files of each table version, with their checksums; {@code _state/lock-<number>} is the
 * writer at work.
 */
package giamngheo.warehouse.state;
