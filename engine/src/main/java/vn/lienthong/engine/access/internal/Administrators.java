package vn.lienthong.engine.access.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.RoleGrant;

/** Those who administer the whole installation. One of them must stay: nobody else inside could give the right back. */
@Component
public class Administrators {
    private static final String LOCK = "first administrator";

    private final JdbcGrants grants;
    private final JdbcAccounts accounts;
    private final Clock clock;

    Administrators(JdbcGrants grants, JdbcAccounts accounts, Clock clock) {
        this.grants = grants;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Who comes first and who goes last is decided one at a time. */
    public void lock() {
        accounts.lock(LOCK);
    }

    public boolean isThereAny() {
        return !grants.administering(LocalDate.now(clock)).isEmpty();
    }

    /**
     * Whether nobody would be left on the day, or nobody for good when one who was there for good goes.
     *
     * @param leaving which grants end
     */
    public boolean leavesNobody(Predicate<RoleGrant> leaving, LocalDate on) {
        var standing = grants.administering(on).stream().collect(Collectors.partitioningBy(leaving));
        var going = standing.getOrDefault(true, List.of());
        var staying = standing.getOrDefault(false, List.of());
        return !going.isEmpty()
                && (staying.isEmpty() || (going.stream().anyMatch(Administrators::isOpenEnded)
                        && staying.stream().noneMatch(Administrators::isOpenEnded)));
    }

    private static boolean isOpenEnded(RoleGrant grant) {
        return grant.validity().to() == null;
    }
}
