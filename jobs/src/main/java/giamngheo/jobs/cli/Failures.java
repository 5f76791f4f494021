package giamngheo.jobs.cli;

import giamngheo.reports.model.PrintingException;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Refusal;
import giamngheo.warehouse.refusal.SystemFailed;
import giamngheo.warehouse.refusal.Text;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says why a command did not end well, and chooses its exit code.
 *
 * @param words language, and whether to show the stack
 * @param err where to say it
 */
record Failures(EarlyOptions words, PrintStream err) {
  private static final Pattern NO_FOLDER =
      Pattern.compile("not a directory|too long", Pattern.CASE_INSENSITIVE);

  /** The words could not be parsed: exit code 1. */
  int wrongWords(ParameterException mistake, String[] arguments) {
    String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
    say(mistake.getCause() instanceof Refusal refusal ? refusal.text() : text(mistake), mistake);
    err.println(CommandErrors.seeHelp(command).in(words.language()));
    return 1;
  }

  /** The command was understood and failed. */
  int failed(Exception failure, CommandLine line, ParseResult parsed) {
    Refusal refusal = refusalIn(failure);
    if (refusal == null) {
      refusal = SystemCauses.of(failure, parsed).orElse(null);
    }
    say(refusal == null ? CommandErrors.unexpected(failure) : refusal.text(), failure);
    return refusal == null ? 3 : refusal.exitCode();
  }

  /** The virtual machine, or a library in it, broke: exit code 3. */
  int broken(Error failure) {
    say(
        SystemCauses.of(failure, null)
            .map(Refusal::text)
            .orElseGet(() -> CommandErrors.unexpected(failure)),
        failure);
    return 3;
  }

  private void say(Text text, Throwable failure) {
    err.println(text.in(words.language()));
    if (words.debug()) {
      failure.printStackTrace(err);
    }
  }

  private static Text text(ParameterException mistake) {
    if (mistake instanceof UnmatchedArgumentException unknown) {
      return CommandErrors.unknown(unknown);
    }
    if (mistake instanceof MissingParameterException missing) {
      return CommandErrors.missing(missing);
    }
    return CommandErrors.wrongValue(mistake);
  }

  /** Spark wraps what a task threw; printing knows nothing of exit codes. */
  private static Refusal refusalIn(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      if (isNoFolder(cause)) {
        return CommandErrors.noFolder((FileSystemException) cause);
      }
      if (cause instanceof PrintingException notPrinted) {
        Text text = new Text(notPrinted.vietnamese(), notPrinted.english());
        return notPrinted.ofCaller()
            ? new CallerMistake(text, notPrinted)
            : FileSystemRefusals.in(notPrinted)
                .map(Refusal.class::cast)
                .orElseGet(() -> new SystemFailed(text, notPrinted));
      }
    }
    return FileSystemRefusals.in(failure).orElse(null);
  }

  /** A file stands where a folder is meant, or a name is longer than the system allows. */
  private static boolean isNoFolder(Throwable cause) {
    return cause instanceof FileAlreadyExistsException
        || cause instanceof NotDirectoryException
        || (cause instanceof FileSystemException failure
            && failure.getReason() != null
            && NO_FOLDER.matcher(failure.getReason()).find());
  }
}
