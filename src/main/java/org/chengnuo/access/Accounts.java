package org.chengnuo.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The users' accounts in the database.
 *
 * <p>The secret of the second factor lies there in clear, in a table that no interface reads. A key to encrypt it with
 * would stand in the environment of the same machine: it would protect a stolen backup only, in which the passwords are
 * bcrypt anyway, and be one more thing whose loss locks everybody out.
 */
@Component
class Accounts {

  /** How many of the latest passwords a new one must differ from, the current one included. */
  static final int REMEMBERED = 5;

  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

  private static final int KNOWN_ADDRESS_DAYS = 180;

  private static final String FIND = """
      select u.ID_, u.PWD_, u.SALT_, m.GROUP_ID_, a.must_change, a.totp_secret
      from ACT_ID_USER u left join ACT_ID_MEMBERSHIP m on m.USER_ID_ = u.ID_ left join account a on a.user_id = u.ID_
      where u.ID_ = ? order by m.GROUP_ID_""";

  private final JdbcClient jdbc;
  private final Clock clock;

  Accounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Account> find(String userId) {
    return jdbc.sql(FIND).param(userId).query(Accounts::read);
  }

  private static Optional<Account> read(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    String userId = rows.getString("ID_");
    String hash = rows.getString("PWD_");
    String salt = rows.getString("SALT_");
    boolean mustChange = rows.getBoolean("must_change");
    Optional<TotpSecret> secret = Optional.ofNullable(rows.getString("totp_secret")).map(TotpSecret::ofBase32);
    List<String> groups = new ArrayList<>();
    do {
      Optional.ofNullable(rows.getString("GROUP_ID_")).ifPresent(groups::add);
    } while (rows.next());
    return Optional.of(new Account(userId, hash, salt, groups, mustChange, secret));
  }

  /**
   * Notes a password that was set. One that somebody else chose is to be changed, and takes the second factor with it:
   * that is how an administrator helps a colleague who has lost their telephone.
   */
  void passwordSet(String userId, String hash, String salt, boolean byAnother) {
    ensureRow(userId);
    jdbc.sql("update account set must_change = ?" + (byAnother ? ", totp_secret = null" : "") + " where user_id = ?")
        .params(byAnother, userId).update();
    jdbc.sql("insert into password_history (user_id, password, salt) values (?, ?, ?)").params(userId, hash, salt).update();
    jdbc.sql("""
        delete from password_history where user_id = ? and id not in
          (select id from password_history where user_id = ? order by id desc fetch first %d rows only)"""
        .formatted(REMEMBERED)).params(userId, userId).update();
  }

  /** A password as the engine stores it. */
  record StoredPassword(String hash, String salt) {}

  /** The latest passwords, the current one included. */
  List<StoredPassword> latestPasswords(String userId) {
    return jdbc.sql("select password, salt from password_history where user_id = ? order by id desc").param(userId)
        .query((row, number) -> new StoredPassword(row.getString("password"), row.getString("salt"))).list();
  }

  /**
   * @param step of the code that confirmed the secret, which is thereby used
   */
  void enrol(String userId, TotpSecret secret, long step) {
    ensureRow(userId);
    jdbc.sql("update account set totp_secret = ?, totp_step = ? where user_id = ?")
        .params(secret.base32(), step, userId).update();
  }

  void withdrawSecondFactor(String userId) {
    jdbc.sql("update account set totp_secret = null where user_id = ?").param(userId).update();
  }

  /** Uses the code of this step up; false if it, or a later one, was used before. */
  boolean useCode(String userId, long step) {
    return jdbc.sql("update account set totp_step = ? where user_id = ? and totp_step < ?").params(step, userId, step)
        .update() == 1;
  }

  /** Whether the account has logged in from there within half a year. */
  boolean knows(String userId, String address) {
    return jdbc.sql("select count(*) from known_address where user_id = ? and address = ? and seen_on > ?")
        .params(userId, address, today().minusDays(KNOWN_ADDRESS_DAYS)).query(Integer.class).single() > 0;
  }

  void loggedIn(String userId, String address) {
    int seen = jdbc.sql("update known_address set seen_on = ? where user_id = ? and address = ?")
        .params(today(), userId, address).update();
    if (seen == 0) {
      try {
        jdbc.sql("insert into known_address (user_id, address, seen_on) values (?, ?, ?)")
            .params(userId, address, today()).update();
      } catch (DuplicateKeyException e) {
        LOG.debug("Another request noted it at the same moment", e);
      }
    }
  }

  void delete(String userId) {
    for (String table : List.of("account", "password_history", "known_address")) {
      jdbc.sql("delete from " + table + " where user_id = ?").param(userId).update();
    }
  }

  private void ensureRow(String userId) {
    jdbc.sql("insert into account (user_id) select ? where not exists (select 1 from account where user_id = ?)")
        .params(userId, userId).update();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
