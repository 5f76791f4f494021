package giamngheo.jobs.cli;

import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.LoadLimits;
import giamngheo.jobs.erasure.ErasureSettings;
import giamngheo.jobs.indicator.TargetCoverage;
import giamngheo.jobs.indicator.Targets;
import giamngheo.jobs.mart.MartSettings;
import giamngheo.jobs.narrative.Narratives;
import giamngheo.jobs.paper.Papers;
import giamngheo.jobs.portal.PortalSettings;
import giamngheo.jobs.print.Agencies;
import giamngheo.jobs.programme.ResultsFramework;
import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.disclosure.DisclosureRule;
import giamngheo.warehouse.file.format.FileLimits;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.layout.ValueLimits;
import giamngheo.warehouse.programme.ProgrammeCodes;
import giamngheo.warehouse.programme.ReportingCalendar;
import giamngheo.warehouse.refusal.CallerMistake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Every file of {@code conf/} that some later step reads, read before the first one begins: a
 * mistake in the words of a letter is told before an hour of computing, not after it. Files that
 * only the made-up sample needs are left to it; a file that is absent is missed by whoever needs
 * it.
 */
final class WholeConfiguration {
  private static final Map<String, Consumer<Path>> READERS = new LinkedHashMap<>();

  static {
    READERS.put("limits.yaml", WholeConfiguration::limits);
    READERS.put("calendar.yaml", ReportingCalendar::load);
    READERS.put("agencies.yaml", Agencies::load);
    READERS.put("targets.yaml", Targets::read);
    READERS.put("framework.yaml", ResultsFramework::load);
    READERS.put("programme-views.yaml", WholeConfiguration::views);
    READERS.put("disclosure.yaml", DisclosureRule::read);
    READERS.put("mart.yaml", MartSettings::read);
    READERS.put("retention.yaml", ErasureSettings::read);
    READERS.put("portal.yaml", PortalSettings::read);
    READERS.put("sources", SourceLayout::all);
    READERS.put("papers", Papers::readAll);
    READERS.put("reports", Narratives::readReports);
    READERS.put("briefs", Narratives::readBriefs);
  }

  private WholeConfiguration() {}

  /** The first mistake in all that {@link Configuration} does not hold, by file, line and key. */
  static Optional<CallerMistake> mistake(Configuration configuration) {
    Path conf = configuration.folder();
    try {
      READERS.forEach(
          (name, reader) -> {
            if (Files.exists(conf.resolve(name))) {
              reader.accept(conf);
            }
          });
      ProgrammeCodes.load(conf, configuration.places(), configuration.standards().headcountIds());
      return Optional.empty();
    } catch (CallerMistake e) {
      return Optional.of(e);
    }
  }

  private static void limits(Path conf) {
    LoadLimits.read(conf);
    FileLimits.load(conf);
    ValueLimits.load(conf);
    TargetCoverage.read(conf);
  }

  private static void views(Path conf) {
    YamlNode.read(conf.resolve("programme-views.yaml")).children().values().forEach(YamlNode::text);
  }
}
