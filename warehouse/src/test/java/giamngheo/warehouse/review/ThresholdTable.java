package giamngheo.warehouse.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.Standards;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Households at exact thresholds and what a standard must say of them. A case is {@code household
 * overrides | members beside the first, or in place of it after "!" | column=value …}.
 *
 * @param standardId a shipped standard
 * @param household JSON of a household that is deprived in nothing
 * @param member JSON of its only member, from which all members are made
 */
record ThresholdTable(SparkSession spark, String standardId, String household, String member) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Fails with every case that falls on the wrong side. */
  void check(String... cases) throws Exception {
    Path conf = Path.of(System.getProperty("giamngheo.home"), "conf");
    PovertyStandard standard =
        Standards.read(conf.resolve("standards").resolve(standardId + ".yaml"));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < cases.length; i++) {
      lines.add(line(i, cases[i].split("\\|", -1)));
    }
    List<Row> scored =
        Scoring.score(
                spark
                    .read()
                    .schema(schema(standard))
                    .json(spark.createDataset(lines, Encoders.STRING())),
                standard)
            .orderBy("number")
            .collectAsList();
    assertEquals(cases.length, scored.size());
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < cases.length; i++) {
      for (String expected : cases[i].split("\\|", -1)[2].split(" ", -1)) {
        String column = expected.substring(0, expected.indexOf('='));
        String found = column + "=" + scored.get(i).getAs(column);
        if (!expected.equals(found)) {
          wrong.add(cases[i] + " but " + found);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private String line(int number, String[] parts) throws Exception {
    ObjectNode line = (ObjectNode) JSON.readTree(household);
    line.put("number", number);
    ArrayNode members = line.putArray("members");
    boolean alone = parts[1].startsWith("!");
    if (!alone) {
      members.add(JSON.readTree(member));
    }
    String others = parts[1].substring(alone ? 1 : 0);
    int memberNo = 2;
    for (String overrides : others.isEmpty() ? new String[0] : others.split(";", -1)) {
      ObjectNode other = (ObjectNode) JSON.readTree(member);
      other.put("member_no", memberNo++);
      other.setAll((ObjectNode) JSON.readTree(overrides));
      members.add(other);
      line.put("floor_area_m2", 8 * memberNo);
    }
    line.setAll((ObjectNode) JSON.readTree(parts[0]));
    return line.toString();
  }

  private static StructType schema(PovertyStandard standard) {
    StructType member = new StructType();
    for (Column column : MemberTable.TABLE.columns()) {
      member = member.add(column.name(), column.type().sparkType());
    }
    StructType household = new StructType().add("number", DataTypes.IntegerType);
    for (Column column : HouseholdTable.TABLE.columns()) {
      household = household.add(column.name(), column.type().sparkType());
    }
    for (PovertyStandard.AskedColumn asked : standard.asks()) {
      household = household.add(asked.column(), DataTypes.BooleanType);
    }
    for (String id : standard.indicatorIds()) {
      household = household.add("dep_" + id, DataTypes.BooleanType);
    }
    return household
        .add("area_type", DataTypes.StringType)
        .add("members", DataTypes.createArrayType(member));
  }
}
