package giamngheo.jobs.quality;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom: warehouse what the data are, jobs what is done, reports how it looks. */
@AnalyzeClasses(packages = "giamngheo", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule WAREHOUSE_KNOWS_NEITHER_JOBS_NOR_REPORTS =
      noClasses()
          .that()
          .resideInAPackage("giamngheo.warehouse..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("giamngheo.jobs..", "giamngheo.reports..");

  @ArchTest
  static final ArchRule REPORTS_KNOW_NEITHER_SPARK_NOR_A_DATABASE =
      noClasses()
          .that()
          .resideInAPackage("giamngheo.reports..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "giamngheo.warehouse..", "giamngheo.jobs..", "org.apache.spark..", "java.sql..");

  @ArchTest
  static final ArchRule ONE_PACKAGE_SPEAKS_TO_POSTGRES =
      noClasses()
          .that()
          .resideOutsideOfPackage("giamngheo.warehouse.postgres..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.postgresql.."));

  @ArchTest
  static final ArchRule ONE_PACKAGE_TOUCHES_DELTA =
      noClasses()
          .that()
          .resideOutsideOfPackage("giamngheo.warehouse.delta..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("io.delta..", "org.apache.spark.sql.delta.."));

  @ArchTest
  static final ArchRule ONE_PACKAGE_PARSES_THE_COMMAND_LINE =
      noClasses()
          .that()
          .resideOutsideOfPackage("giamngheo.jobs.cli..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("picocli..").or(resideInAPackage("giamngheo.jobs.cli..")));

  @ArchTest
  static final ArchRule NOTHING_PRINTS_BUT_THE_COMMAND_LINE =
      noClasses()
          .that()
          .resideOutsideOfPackages("giamngheo.jobs.cli..")
          .should()
          .accessField(System.class, "out");

  @ArchTest
  static final ArchRule CLASSES_ARE_NAMED_FOR_WHAT_THEY_ARE =
      classes().should().haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Base)(\\$.*)?");

  @ArchTest
  static final ArchRule PACKAGES_OF_WAREHOUSE_STAND_IN_NO_CIRCLE =
      slices().matching("giamngheo.warehouse.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PACKAGES_OF_JOBS_STAND_IN_NO_CIRCLE =
      slices().matching("giamngheo.(jobs.**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PACKAGES_OF_REPORTS_STAND_IN_NO_CIRCLE =
      slices().matching("giamngheo.(reports.**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule LATER_ROOMS_KNOW_EARLIER_ONES_AND_NOT_THE_REVERSE =
      classes().that().resideInAPackage("giamngheo.jobs..").should(Rooms.knowOnlyEarlierRooms());

  @ArchTest
  static final ArchRule WHAT_PRINTS_COMPUTES_NOTHING =
      noClasses()
          .that()
          .resideInAnyPackage(
              "giamngheo.jobs.print..", "giamngheo.jobs.narrative..", "giamngheo.jobs.paper..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("giamngheo.jobs.compose..", "giamngheo.jobs.indicator..");

  @ArchTest
  static final ArchRule A_ROOM_HOLDS_AT_MOST_TWENTY_FIVE_CLASSES =
      classes().should(Rooms.standWithAtMost(25));

  @ArchTest
  static final ArchRule NO_NAME_STANDS_FOR_TWO_CLASSES =
      classes().should(Rooms.haveANameOfTheirOwn());
}
