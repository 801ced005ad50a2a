/** The auditor's page: the trail by person, object and date, whether it is whole, and a copy of it. */
@NullMarked
package vn.lienthong.webapp.audit;

import org.jspecify.annotations.NullMarked;
