package giamngheo.jobs.cli;

import giamngheo.jobs.context.ConfiguredQueries;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.FormDefinitions;
import giamngheo.jobs.standard.StandardCheck;
import giamngheo.jobs.standard.StandardTable;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.Standards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at standard files: {@code check} and {@code show}. */
@Command(
    name = "standard",
    subcommands = {StandardCommand.Check.class, StandardCommand.Show.class})
final class StandardCommand implements Runnable {

  @Mixin CommonOptions common;

  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        CommandErrors.noCommand().en(),
        CommandErrors.asCause(CommandErrors.noCommand()));
  }

  /** Says whether a standard file can be used, and if not, what is wrong with which line. */
  @Command(name = "check")
  static final class Check implements Callable<Integer> {

    @Mixin CommonOptions common;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "FILE")
    Path file;

    @Override
    public Integer call() {
      Path conf = common.surroundings().conf();
      List<Path> files = file == null ? Standards.files(conf) : List.of(existing(file));
      files.stream()
          .map(one -> StandardCheck.check(conf, one))
          .forEach(standard -> common.surroundings().out().println(standard.id() + ": OK"));
      if (file == null) {
        ConfiguredQueries.examine(conf, FormDefinitions.load(conf));
      }
      return 0;
    }
  }

  /** Prints a standard as a person reads it. */
  @Command(name = "show")
  static final class Show implements Callable<Integer> {

    @Mixin CommonOptions common;

    @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "ID")
    String standard;

    @Override
    public Integer call() {
      Standards known = Standards.load(common.surroundings().conf());
      List<FormDefinition> forms = FormDefinitions.load(common.surroundings().conf()).all();
      String lang = common.surroundings().language().name().toLowerCase(Locale.ROOT);
      known.all().stream()
          .filter(found -> standard == null || found.id().equals(standard))
          .map(found -> StandardTable.of(found, forms, lang))
          .forEach(common.surroundings().out()::println);
      if (standard != null && known.named(standard).isEmpty()) {
        throw CommandErrors.unknownStandard(
            standard, known.all().stream().map(PovertyStandard::id).toList());
      }
      return 0;
    }
  }

  private static Path existing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw CommandErrors.noFile(file);
    }
    return file;
  }
}
