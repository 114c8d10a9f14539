-- The reports that nobody has dealt with, in the order of messages: each client asks for them whenever it connects.
-- Running nodes of the version before may follow.
CREATE INDEX report_open ON report (message_id, reporter) WHERE resolved_at IS NULL;
