package vn.lienthong.webapp.demo;

import java.util.ArrayList;
import java.util.List;

/** The accounts of the demo and their one password: for the ready message and the sign-in page. */
public final class DemoAccounts {
    private final List<DemoAccount> accounts = new ArrayList<>();
    private final String password;

    DemoAccounts(DemoPlan plan, String password) {
        this.password = password;
        for (var province : plan.provinces()) collect(plan, province.root());
        accounts.add(new DemoAccount(plan.operator().account(), plan.operator().name(), "", "OPERATOR"));
    }

    public List<DemoAccount> all() {
        return List.copyOf(accounts);
    }

    /** A few that show the road of a document from commune to province. */
    public List<DemoAccount> some() {
        var wanted = List.of("vanthu.xa1", "lanhdao.xa1", "chuyenvien.xa1", "vanthu.huyen1", "vanthu.tinh",
                "lanhdao.tinh", "thanhtra.tinh", "quantri.tinh", "vanthu.xab1");
        return accounts.stream().filter(account -> wanted.contains(account.signInName())).toList();
    }

    public String password() {
        return password;
    }

    private void collect(DemoPlan plan, DemoPlan.Agency agency) {
        var positions = plan.staffingOf(agency).positions();
        for (int i = 0; i < positions.size(); i++) {
            var position = positions.get(i);
            accounts.add(new DemoAccount(position.account() + "." + agency.key(), agency.names().get(i),
                    agency.shortName(), position.role()));
        }
        for (var below : agency.agenciesBelow()) collect(plan, below);
    }
}
