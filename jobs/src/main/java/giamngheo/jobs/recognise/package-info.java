/**
 * What the files of a call are: folders read through, every sheet told by its headings, before any
 * line is read.
 */
package giamngheo.jobs.recognise;
