package vn.lienthong.webapp.demo;

/**
 * An account to try the product with.
 *
 * @param signInName what to type: {@code vanthu.xa1}
 * @param agency     short name of the agency; empty for the operator
 * @param role       key of the role
 */
public record DemoAccount(String signInName, String personName, String agency, String role) {}
