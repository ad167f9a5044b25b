module.exports = async ({ resolveVariable }) => ({ made: `from JavaScript in ${await resolveVariable('sls:stage')}` });
