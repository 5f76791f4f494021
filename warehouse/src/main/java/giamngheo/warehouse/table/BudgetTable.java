package giamngheo.warehouse.table;

import static giamngheo.warehouse.table.Column.code;
import static giamngheo.warehouse.table.Column.column;

import java.util.List;

/**
 * Dataset {@code budget}: money of the programme in VND, cumulative from 1 January of its year to
 * {@code as_of}; a line without that day speaks of the whole year.
 */
public final class BudgetTable {
  public static final String YEAR = ActivityTable.YEAR;
  public static final String PROJECT = ActivityTable.PROJECT;
  public static final String SUBPROJECT = ActivityTable.SUBPROJECT;
  public static final String AREA_CODE = HouseholdTable.AREA_CODE;
  public static final String LEAD_AGENCY = ActivityTable.LEAD_AGENCY;
  public static final String CAPITAL = "capital";
  public static final String SOURCE = "source";
  public static final String ITEM = "item";
  public static final String AMOUNT = "amount";
  public static final String AS_OF = PopulationTable.AS_OF;
  public static final String DOCUMENT = "document";
  public static final String ALLOCATED = "allocated";
  public static final String ADJUSTED = "adjusted";
  public static final String CARRIED_IN = "carried_in";
  public static final String DISBURSED = "disbursed";
  public static final String SETTLED = "settled";
  public static final String CARRIED_OUT = "carried_out";

  public static final InputTable TABLE =
      new InputTable(
          "budget",
          List.of(
              column(YEAR, ColumnType.INTEGER).required().between(1990, 2100),
              column(PROJECT, ColumnType.INTEGER).required().between(1, ActivityTable.LAST_PROJECT),
              column(SUBPROJECT, ColumnType.TEXT),
              column(AREA_CODE, ColumnType.AREA),
              column(LEAD_AGENCY, ColumnType.TEXT),
              code(CAPITAL, "development", "recurrent").required(),
              code(SOURCE, "central", "province", "district", "commune", "credit", "mobilised")
                  .required(),
              code(ITEM, ALLOCATED, ADJUSTED, CARRIED_IN, DISBURSED, SETTLED, CARRIED_OUT)
                  .required(),
              column(AMOUNT, ColumnType.AMOUNT).required().between(0, null),
              column(AS_OF, ColumnType.DATE),
              column(DOCUMENT, ColumnType.TEXT)),
          Placement.ofYear(YEAR).at(AREA_CODE, LEAD_AGENCY).during(AS_OF));

  private BudgetTable() {}
}
