/** Where administrators build the organisation: agencies and units, people with posts, rights and accounts, all dated. */
@NullMarked
package vn.lienthong.webapp.administration;

import org.jspecify.annotations.NullMarked;
