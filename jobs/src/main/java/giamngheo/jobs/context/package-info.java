/** What every command has: its place of work, configuration, session and progress. */
package giamngheo.jobs.context;
