package org.chengnuo.casework;

import org.chengnuo.problem.ConflictException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Files what two may be filing at the same moment, so that the later one is told what the earlier one has filed. */
@Component
public class OnceOnly {

  private final TransactionTemplate apart;

  OnceOnly(PlatformTransactionManager transactions) {
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * @param refuseKnown ends in an exception where it is filed already
   * @throws ConflictException if somebody was faster by moments
   */
  public void file(Runnable filing, Runnable refuseKnown) {
    refuseKnown.run();
    try {
      filing.run();
    } catch (DuplicateKeyException filedMeanwhile) {
      // Not kept as the cause: the database's message names people, and the engine logs it.
      // This transaction is lost; only another one can read what they have filed.
      apart.executeWithoutResult(status -> refuseKnown.run());
      throw new ConflictException("同一申请正在登记，请稍后查询");
    }
  }
}
