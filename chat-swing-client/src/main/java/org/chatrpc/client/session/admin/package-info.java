/** What administrators and auditors see of accounts, rooms, reports, retention, the audit log and the server. */
@NullMarked
package org.chatrpc.client.session.admin;

import org.jspecify.annotations.NullMarked;
