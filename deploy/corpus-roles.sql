-- The role with which the web side asks: it may read everything and save questions, no more. Run it once as the owner, before or after the first `tifa corpus add`.
create role tifa_read login password 'tifa_read';
grant usage on schema public to tifa_read;
grant select on all tables in schema public to tifa_read;
alter default privileges in schema public grant select on tables to tifa_read;
-- To let readers of the page watch questions: grant insert, update, delete on watches to tifa_read;
