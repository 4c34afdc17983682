-- For wrk: asks for each address of a list in turn, and says in one line what it counted.
local asked = {}
local at = 0

function init(arguments)
  for line in io.lines(arguments[1]) do asked[#asked + 1] = wrk.format("GET", line) end
  if #asked == 1 then
    wrk.request = function() return asked[1] end
  else
    wrk.request = function()
      at = at % #asked + 1
      return asked[at]
    end
  end
end

function request() return wrk.request() end

function done(summary, latency)
  local e = summary.errors
  print(string.format("COUNTED %d %d %d %d", summary.requests, summary.duration, e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(95)))
end
