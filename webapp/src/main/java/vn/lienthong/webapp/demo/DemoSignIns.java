package vn.lienthong.webapp.demo;

import java.util.Map;

import vn.lienthong.engine.access.GrantRole;
import vn.lienthong.engine.access.OpenAccount;
import vn.lienthong.engine.access.OpenAccounts;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;

/** Roles and accounts of the demo, all with one password that need not be changed. */
final class DemoSignIns {
    private final GrantRole grantRole;
    private final OpenAccounts openAccounts;
    private final DemoProperties properties;

    DemoSignIns(GrantRole grantRole, OpenAccounts openAccounts, DemoProperties properties) {
        this.grantRole = grantRole;
        this.openAccounts = openAccounts;
        this.properties = properties;
    }

    void grant(GrantRole.NewGrant grant) {
        grantRole.grant(Actor.SYSTEM, grant).orThrow();
    }

    /** All at once, each person with the name to sign in with. */
    void open(Map<PersonId, String> names) {
        var accounts = names.entrySet()
                .stream()
                .map(name -> new OpenAccount.NewAccount(name.getKey(), name.getValue(), properties.password(), false))
                .toList();
        openAccounts.open(Actor.SYSTEM, accounts).orThrow();
    }
}
