package giamngheo.jobs.cli;

import giamngheo.jobs.mart.MartPlace;
import giamngheo.warehouse.postgres.LocalServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's own database server: {@code start}, {@code stop}, {@code status}. */
@Command(
    name = "postgres",
    subcommands = {
      PostgresCommand.Start.class,
      PostgresCommand.Stop.class,
      PostgresCommand.Status.class
    })
final class PostgresCommand implements Runnable {

  @Mixin CommonOptions common;

  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        CommandErrors.noCommand().en(),
        CommandErrors.asCause(CommandErrors.noCommand()));
  }

  private static LocalServer server(CommonOptions common) {
    return MartPlace.of(common.surroundings().home(), common.surroundings().conf()).server();
  }

  /** Starts it and says how to connect. */
  @Command(name = "start")
  static final class Start implements Callable<Integer> {
    @Mixin CommonOptions common;

    @Override
    public Integer call() {
      LocalServer server = server(common);
      server.start();
      new MartSummaries(common.surroundings()).running(server);
      return 0;
    }
  }

  /** Stops it. */
  @Command(name = "stop")
  static final class Stop implements Callable<Integer> {
    @Mixin CommonOptions common;

    @Override
    public Integer call() {
      new MartSummaries(common.surroundings()).stopped(server(common).stop());
      return 0;
    }
  }

  /** Says whether it runs, and how to connect. */
  @Command(name = "status")
  static final class Status implements Callable<Integer> {
    @Mixin CommonOptions common;

    @Override
    public Integer call() {
      LocalServer server = server(common);
      MartSummaries summaries = new MartSummaries(common.surroundings());
      if (server.runningOn().isPresent()) {
        summaries.running(server);
      } else {
        summaries.notRunning(server.isSetUp());
      }
      return 0;
    }
  }
}
