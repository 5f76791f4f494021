/** What the programme is: projects, areas that they are meant for, agencies, periods. */
package giamngheo.warehouse.programme;
