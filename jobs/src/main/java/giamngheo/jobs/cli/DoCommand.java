package giamngheo.jobs.cli;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the commands of a file one after another in one process, so that start-up is paid once. */
@Command(name = "do")
final class DoCommand implements Callable<Integer> {
  private static final String WAREHOUSE = "--warehouse";

  @Mixin CommonOptions common;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
  private Path file;

  /** Goes on after a command that did not end with 0. */
  @Option(names = "--keep-going")
  private boolean keepGoing;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    List<CommandFile.Line> lines = CommandFile.read(file);
    lines.forEach(this::requireOneLevel);
    return CommandSequence.run(
        common.surroundings(),
        lines.stream().map(this::words).toList(),
        keepGoing,
        (index, code) -> tell(lines.get(index), code));
  }

  private void tell(CommandFile.Line line, int code) {
    if (code > 0) {
      common.surroundings().err().println(ended(line, code).in(common.surroundings().language()));
    }
  }

  private void requireOneLevel(CommandFile.Line line) {
    if (line.words().get(0).equals(command.name())) {
      throw new CallerMistake(
          new Text(
              file + ", dòng " + line.line() + ": tệp lệnh không gọi tệp lệnh khác.",
              file + ", line " + line.line() + ": a command file does not call another one."));
    }
  }

  /**
   * The warehouse, place of work and language of the file are those of its commands, unless they
   * name another.
   */
  private List<String> words(CommandFile.Line line) {
    List<String> words = new ArrayList<>(line.words());
    CommandLine meant = command.parent().subcommands().get(words.get(0));
    if (meant != null) {
      add(words, meant.getCommandSpec(), WAREHOUSE, common.hasWarehouse(), common.warehouse());
      add(words, meant.getCommandSpec(), "--master", true, common.master());
      add(
          words,
          meant.getCommandSpec(),
          "--lang",
          true,
          common.language.name().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static void add(
      List<String> words, CommandSpec meant, String option, boolean wanted, String value) {
    boolean named =
        words.stream().anyMatch(word -> word.equals(option) || word.startsWith(option + "="));
    if (wanted && !named && meant.optionsMap().containsKey(option)) {
      words.add(option + "=" + value);
    }
  }

  private Text ended(CommandFile.Line line, int code) {
    return new Text(
        "%s, dòng %d: lệnh kết thúc với mã %d%s"
            .formatted(file, line.line(), code, keepGoing ? "" : "; các lệnh sau không chạy."),
        "%s, line %d: the command ended with code %d%s"
            .formatted(file, line.line(), code, keepGoing ? "" : "; those after it did not run."));
  }
}
