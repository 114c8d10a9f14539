/** What administrators see of service accounts and their tokens. */
@NullMarked
package org.chatrpc.client.session.admin.service;

import org.jspecify.annotations.NullMarked;
