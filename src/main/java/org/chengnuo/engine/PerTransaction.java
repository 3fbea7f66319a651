package org.chengnuo.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what was read until the transaction ends, for facts that several expressions of one step ask for. Without a
 * transaction it reads every time.
 */
public final class PerTransaction<K, V> {

  public V get(K key, Function<K, V> read) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return read.apply(key);
    }
    Map<K, V> known = known();
    if (!known.containsKey(key)) {
      known.put(key, read.apply(key));
    }
    return known.get(key);
  }

  /** For the rest of the transaction. */
  public void put(K key, V value) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      known().put(key, value);
    }
  }

  @SuppressWarnings("unchecked")
  private Map<K, V> known() {
    Map<K, V> known = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
    if (known == null) {
      known = new HashMap<>();
      TransactionSynchronizationManager.bindResource(this, known);
      TransactionSynchronizationManager.registerSynchronization(new Binding(known));
    }
    return known;
  }

  private final class Binding implements TransactionSynchronization {

    private final Map<K, V> known;

    private Binding(Map<K, V> known) {
      this.known = known;
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(PerTransaction.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(PerTransaction.this, known);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
    }
  }
}
