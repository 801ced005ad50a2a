package vn.lienthong.webapp.administration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What whoever runs the server may do about those who administer it.
 *
 * @param invite whether each start makes a code for one more administrator: when the only one cannot come in any more
 */
@ConfigurationProperties("lienthong.administration")
record AdministrationProperties(@DefaultValue("false") boolean invite) {}
