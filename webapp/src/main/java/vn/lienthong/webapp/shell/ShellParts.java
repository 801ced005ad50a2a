package vn.lienthong.webapp.shell;

import org.springframework.beans.factory.ObjectProvider;

import vn.lienthong.webapp.security.Acting;

/** What the layout is made of. */
record ShellParts(Rail rail, ObjectProvider<ServiceNotice> notices, Acting acting, DisplayDates dates, boolean demo) {}
