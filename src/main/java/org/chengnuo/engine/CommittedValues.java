package org.chengnuo.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps values in memory that never change once they are committed: of the thousands used last, on every node for itself. */
public final class CommittedValues<K, V> {

  private static final int KEPT = 4096;

  private final Cache<K, V> committed = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final PerTransaction<K, Optional<V>> here = new PerTransaction<>();

  /** @param read asked where the value is not known yet; empty where there is none, which may change */
  public Optional<V> find(K key, Function<K, Optional<V>> read) {
    V known = committed.getIfPresent(key);
    return known == null ? here.get(key, unknown -> keep(unknown, read.apply(unknown))) : Optional.of(known);
  }

  private Optional<V> keep(K key, Optional<V> read) {
    read.ifPresent(value -> committed.put(key, value));
    return read;
  }

  /** Takes a value that the running transaction writes: it is known to it at once, and kept if it commits. */
  public void add(K key, V written) {
    here.put(key, Optional.of(written));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            committed.put(key, written);
          }
        });
  }
}
