/**
 * Papers asked for by name: certificates, notices, lists to post, reconciliation.
 *
 * <p>A paper is a file of {@code conf/papers}: a query over the public tables gives its rows, its
 * texts hold the columns in braces; a paper with a {@code layout} is a mail merge through that
 * JRXML, one with {@code columns} a table. A new paper needs no Java.
 */
package giamngheo.jobs.paper;
