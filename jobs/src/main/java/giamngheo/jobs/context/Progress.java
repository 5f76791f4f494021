package giamngheo.jobs.context;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Named stages of a long command: shown while they run if somebody looks on, timed always.
 *
 * <p>Stages run one after another; steps within a stage may be counted from several threads.
 */
public final class Progress {

  /**
   * A finished stage.
   *
   * @param name as it was shown
   * @param duration from its start to its end
   */
  public record Stage(String name, Duration duration) {}

  private final boolean shown;
  private final PrintStream screen;
  private final List<Stage> stages = new ArrayList<>();

  /**
   * Shows stages on standard error, or only times them.
   *
   * @param shown whether standard error is a terminal
   */
  public Progress(boolean shown) {
    this(shown, System.err);
  }

  private Progress(boolean shown, PrintStream screen) {
    this.shown = shown;
    this.screen = screen;
  }

  /** Shows stages on the terminal itself, whose lines a bar overwrites, or only times them. */
  public static Progress onTerminal(boolean shown) {
    return new Progress(
        shown,
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
  }

  /** Runs a stage of unknown length and returns what it yields. */
  public <T> T stage(String name, Supplier<T> work) {
    long start = System.nanoTime();
    if (shown) {
      screen.print(name + " …");
      screen.flush();
    }
    try {
      return work.get();
    } finally {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      stages.add(new Stage(name, took));
      if (shown) {
        screen.println(" " + took.toSeconds() + " s");
      }
    }
  }

  /**
   * Runs a stage of so many steps.
   *
   * @param steps how many times the work will call the consumer it is given, with the name of the
   *     step just done; from it the time left is told
   */
  public <T> T stage(String name, long steps, Work<T> work) {
    long start = System.nanoTime();
    try (ProgressBar bar = shown ? bar(name, steps) : null) {
      return work.run(step -> advance(bar, step));
    } finally {
      stages.add(new Stage(name, Duration.ofNanos(System.nanoTime() - start)));
    }
  }

  /** The stages that have ended, in running order. */
  public List<Stage> stages() {
    return List.copyOf(stages);
  }

  /** The work of one stage. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does the work and reports each step done by its name. */
    T run(Consumer<String> done);
  }

  private static void advance(ProgressBar bar, String step) {
    if (bar != null) {
      bar.step().setExtraMessage(step.replaceAll("\\p{C}", " "));
    }
  }

  private ProgressBar bar(String name, long steps) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(steps)
        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
        .setUpdateIntervalMillis(200)
        .setConsumer(new ConsoleProgressBarConsumer(screen, 100))
        .build();
  }
}
