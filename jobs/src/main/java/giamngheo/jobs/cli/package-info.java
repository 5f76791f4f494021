/**
 * The command line: one class per command.
 *
 * <p>A command class turns words into a typed request and hands it to the job; it holds no rule of
 * the trade. Help texts stand in {@code texts.properties} (Vietnamese) and {@code
 * texts_en.properties}, found by picocli under the command's and the option's name, so that a
 * command class names its options once and no sentence twice. Every way of failing ends in {@link
 * giamngheo.jobs.cli.Main}, which knows the four exit codes.
 */
package giamngheo.jobs.cli;
