package giamngheo.jobs.sample;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The sample must not be able to use the rules that are tested with it. */
class SampleIndependenceTest {
  private static final JavaClasses SAMPLE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("giamngheo.jobs.sample");

  @Test
  void theSampleKnowsColumnsAndPlacesButNothingOfScoring() {
    ArchRule rule =
        classes()
            .that()
            .resideInAPackage("giamngheo.jobs.sample")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "giamngheo.jobs.sample",
                "giamngheo.warehouse.table",
                "giamngheo.warehouse.area",
                "giamngheo.warehouse.config",
                "org.apache.commons.csv..",
                "org.dhatim.fastexcel..",
                "com.fasterxml.jackson..");
    rule.check(SAMPLE);
    assertTrue(SAMPLE.size() > 20);
  }
}
