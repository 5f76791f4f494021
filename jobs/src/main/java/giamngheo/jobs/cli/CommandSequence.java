package giamngheo.jobs.cli;

import giamngheo.jobs.context.CommandContext;
import java.util.List;

/** Several commands in this process, one after another, each as if it had been given alone. */
final class CommandSequence {
  private CommandSequence() {}

  /** Is told how a command ended. */
  @FunctionalInterface
  interface Ended {
    /**
     * A command has ended.
     *
     * @param index its place in the sequence, from 0
     * @param code its exit code
     */
    void tell(int index, int code);
  }

  /**
   * Runs the commands up to the first that does not end with 0.
   *
   * @param commands their words
   * @param keepGoing whether those after it run as well
   * @param ended is told the exit code of each command
   * @return the highest exit code
   */
  static int run(
      CommandContext surroundings, List<List<String>> commands, boolean keepGoing, Ended ended) {
    int worst = 0;
    for (int i = 0; i < commands.size() && (worst == 0 || keepGoing); i++) {
      List<String> words = commands.get(i);
      surroundings.err().println("$ giamngheo " + String.join(" ", words));
      int code = Main.run(spoken(surroundings, words), words.toArray(String[]::new));
      ended.tell(i, code);
      worst = Math.max(worst, code);
    }
    return worst;
  }

  private static CommandContext spoken(CommandContext here, List<String> words) {
    return new CommandContext(
        here.home(),
        here.conf(),
        EarlyOptions.of(words).language(),
        here.out(),
        here.err(),
        here.progress());
  }
}
