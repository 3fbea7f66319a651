package org.chengnuo.models;

import java.io.IOException;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.engine.ModelledTasks;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Readme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the README tells of the processes is their contract. */
@H2Test
class ReadmeTest {

  @Autowired private CaseTypes types;
  @Autowired private ModelledTasks models;

  @Test
  void theTablesOfTheProcessesAreTheirContracts() throws IOException {
    Readme.holds("contracts", "\n" + new ContractTables(types.all(), models).text() + "\n");
  }
}
