package giamngheo.jobs.cli;

import giamngheo.jobs.context.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself: lists its commands in the order in which a review walks through them. */
@Command(
    name = "giamngheo",
    subcommands = {
      DemoCommand.class,
      LoadCommand.class,
      RunCommand.class,
      StatusCommand.class,
      HouseholdCommand.class,
      ReportCommand.class,
      TraceCommand.class,
      CompareCommand.class,
      QueryCommand.class,
      DoCommand.class,
      ReleaseCommand.class,
      VerifyCommand.class,
      CheckCommand.class,
      StandardCommand.class,
      SampleCommand.class,
      PublishCommand.class,
      PostgresCommand.class,
      GrantCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      EraseCommand.class,
      PortalCommand.class,
      MaintainCommand.class,
      HelpCommand.class
    })
final class Giamngheo implements Runnable {

  @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang")
  String language;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  boolean help;

  @Spec private CommandSpec spec;

  private final CommandContext surroundings;

  Giamngheo(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  CommandContext surroundings() {
    return surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        CommandErrors.noCommand().en(),
        CommandErrors.asCause(CommandErrors.noCommand()));
  }
}
