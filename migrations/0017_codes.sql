-- Rows hold codes, which outlive the texts; until now they held the keys of messages.
update campaign set hold = substr(hold, length('hold.') + 1) where hold like 'hold.%';
update campaign set pause_reason = regexp_replace(pause_reason, '^(pause|hold)\.', '') where pause_reason is not null;
update import_row set reason = substr(reason, length('import.') + 1) where reason like 'import.%';
update import_row set doubts = (
  select jsonb_agg(jsonb_set(doubt, '{hint}', to_jsonb(regexp_replace(doubt ->> 'hint', '^import\.', ''))) order by n)
  from jsonb_array_elements(doubts) with ordinality d (doubt, n))
where jsonb_typeof(doubts) = 'array' and jsonb_array_length(doubts) > 0;
-- Columns and counts of hints, in an import's figures.
update import set report = report || jsonb_build_object(
  'columns', coalesce((select jsonb_agg(case when c ? 'hint'
      then jsonb_set(c, '{hint}', to_jsonb(regexp_replace(c ->> 'hint', '^import\.', ''))) else c end order by n)
    from jsonb_array_elements(report -> 'columns') with ordinality x (c, n)), '[]'),
  'hintCounts', coalesce((select jsonb_object_agg(regexp_replace(key, '^import\.', ''), value)
    from jsonb_each(report -> 'hintCounts')), '{}'))
where jsonb_typeof(report -> 'columns') = 'array' and jsonb_typeof(report -> 'hintCounts') = 'object';
-- A look that was kept has them, too; whoever schedules looks anew.
delete from preflight;
